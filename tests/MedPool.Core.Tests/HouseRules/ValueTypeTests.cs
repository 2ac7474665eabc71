using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace MedPool.Tests.HouseRules;

/// <summary>How public values show themselves to debuggers and serialisers.</summary>
public sealed class ValueTypeTests
{
    private static IEnumerable<Type> PublicTypes => typeof(Fen).Assembly.GetExportedTypes();

    [Fact]
    public void PublicEnum_AsJson_IsItsName() =>
        Findings.AssertNone(
            PublicTypes.Where(type => type.IsEnum && type.Namespace != "MedPool.Kernels" && type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(JsonStringEnumConverter<>).MakeGenericType(type)).Select(type => type.FullName!),
            "Write [JsonConverter(typeof(JsonStringEnumConverter<…>))]: a number says nothing to who reads it, and changes when a name is put in between.");

    [Fact]
    public void PublicValue_WithATextOfItsOwn_ShowsItInTheDebugger() =>
        Findings.AssertNone(
            PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false } && HasText(type) && !type.IsDefined(typeof(DebuggerDisplayAttribute), false)).Select(type => type.FullName!),
            "Write [DebuggerDisplay(\"{ToString(),nq}\")].");

    // The text of a record that its author did not write lists the members; a debugger does that too.
    private static bool HasText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } text && text.DeclaringType == type && !text.IsDefined(typeof(CompilerGeneratedAttribute));
}
