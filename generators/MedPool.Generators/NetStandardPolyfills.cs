// Types that the compiler needs for records and required members; netstandard2.0 does not have them.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class RequiredMemberAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

// The types of the core name their JSON converters. The generator has no JSON library and needs none: here the names alone are declared.
namespace System.Text.Json.Serialization
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class JsonConverterAttribute(Type converterType) : Attribute
    {
        public Type ConverterType { get; } = converterType;
    }

    internal static class JsonStringEnumConverter<TEnum>
        where TEnum : struct;
}

namespace MedPool.Json
{
    internal static class FenConverter;

    internal static class RateConverter;

    internal static class PolicyDateConverter;
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
