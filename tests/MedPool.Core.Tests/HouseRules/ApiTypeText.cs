using System.Reflection;

namespace MedPool.Tests.HouseRules;

/// <summary>Writes a type as C# would, with the nullability of references in it.</summary>
internal static class ApiTypeText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    public static string Of(EventInfo member) => Of(member.EventHandlerType!, Nullability.Create(member));

    public static string Of(Type type) => Of(type, null);

    /// <summary>The type's name with its type parameters and the types around it, without namespace.</summary>
    public static string NameOf(Type type)
    {
        string name = type.Name.Split('`')[0];
        string around = type.IsNested && !type.IsGenericParameter ? NameOf(type.DeclaringType!) + "." : "";
        int inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string[] own = [.. type.GetGenericArguments().Skip(inherited).Select(Of)];
        return around + name + (own.Length == 0 ? "" : "<" + string.Join(", ", own) + ">");
    }

    private static string Of(Type type, NullabilityInfo? info)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, info?.ElementType ?? info);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, null) + "?";
        }

        string mark = !type.IsValueType && info?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, info?.ElementType) + "[]" + mark;
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!, null) + "*";
        }

        if (!type.IsGenericType)
        {
            return (Keywords.TryGetValue(type, out string? keyword) ? keyword : NameOf(type)) + mark;
        }

        Type[] arguments = type.GetGenericArguments();
        NullabilityInfo[]? states = info?.GenericTypeArguments is { Length: > 0 } given ? given : null;
        string[] texts = [.. arguments.Select((argument, i) => Of(argument, i < states?.Length ? states[i] : null))];
        return type.Name.Split('`')[0] + "<" + string.Join(", ", texts) + ">" + mark;
    }
}
