using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// The public API of an assembly as lines of text: every public type and member with parameter names (a renamed parameter breaks
/// callers), modifiers, defaults and nullability. What the compiler adds to records by itself is left out.
/// </summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).OrderBy(line => line.Text, StringComparer.Ordinal).Select(line => line.Modifiers + line.Text)];

    private static IEnumerable<(string Modifiers, string Text)> Lines(Type type)
    {
        string name = type.Namespace + "." + ApiTypeText.NameOf(type);
        yield return ("", name + " : " + KindOf(type));
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return ("", name + Parameters(type.GetMethod("Invoke")!) + " -> " + ApiTypeText.Of(type.GetMethod("Invoke")!.ReturnParameter));
            yield break;
        }

        foreach ((string modifiers, string member) in Members(type))
        {
            yield return (modifiers, name + "." + member);
        }
    }

    private static IEnumerable<(string Modifiers, string Text)> Members(Type type) =>
        type.IsEnum
            ? type.GetEnumNames()
                .Select(
                    name => ("", name + " = " + Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)))
            : type.GetConstructors(Declared).Where(IsVisible).Select(constructor => (Modifiers(constructor), type.Name.Split('`')[0] + Parameters(constructor)))
                .Concat(type.GetMethods(Declared).Where(IsWritten).Select(method => (Modifiers(method), Method(method))))
                .Concat(type.GetProperties(Declared).Where(property => Accessors(property).Length > 0 && property.Name != "EqualityContract").Select(Property))
                .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Field))
                .Concat(
                    type.GetEvents(Declared)
                        .Where(member => IsVisible(member.AddMethod!))
                        .Select(member => (Modifiers(member.AddMethod!), member.Name + " -> event " + ApiTypeText.Of(member))));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsWritten(MethodInfo method) =>
        IsVisible(method)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !method.Name.Contains('<', StringComparison.Ordinal);

    private static string KindOf(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum " + ApiTypeText.Of(type.GetEnumUnderlyingType()),
            { IsInterface: true } => "interface",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + Record(type, "PrintMembers") + "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + Record(type, "<Clone>$") + "class",
        };
        IEnumerable<Type> above = type.IsClass && type.BaseType is { } parent && parent != typeof(object) && kind != "delegate" ? [parent] : [];
        IEnumerable<string> bases = above.Concat(type.IsEnum ? [] : type.GetInterfaces().Where(face => face.IsPublic || face.IsNestedPublic))
            .Select(ApiTypeText.Of);
        return string.Join(", ", bases.Distinct().Order(StringComparer.Ordinal).Prepend(kind)) + Constraints(type.GetGenericArguments());
    }

    private static string Record(Type type, string sign) => type.GetMethod(sign, Declared) is not null ? "record " : "";

    private static string Method(MethodInfo method)
    {
        Type[] own = method.IsGenericMethod ? method.GetGenericArguments() : [];
        string generic = own.Length == 0 ? "" : "<" + string.Join(", ", own.Select(ApiTypeText.Of)) + ">";
        string returned = (method.ReturnType.IsByRef ? "ref " : "") + ApiTypeText.Of(method.ReturnParameter);
        return method.Name + generic + Parameters(method) + " -> " + returned + Constraints(own);
    }

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (
            method.IsAbstract ? "abstract " : method is MethodInfo { IsVirtual: true, IsFinal: false } found
                && found.GetBaseDefinition() == found ? "virtual " : "");

    private static (string Modifiers, string Text) Property(PropertyInfo property)
    {
        MethodInfo[] accessors = Accessors(property);
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? "[" + string.Join(", ", parameters.Select(Parameter)) + "]" : "";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return (
            Modifiers(accessors[0]) + required,
            property.Name + index + " { " + string.Concat(accessors.Select(Accessor)) + "} -> " + ApiTypeText.Of(property));
    }

    private static MethodInfo[] Accessors(PropertyInfo property) => [.. new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible)];

    private static string Accessor(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void) ? "get; "
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
        : "set; ";

    private static (string Modifiers, string Text) Field(FieldInfo field) =>
        field.IsLiteral
            ? ("const ", field.Name + " = " + Literal(field.GetRawConstantValue()) + " -> " + ApiTypeText.Of(field))
            : ((field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : ""), field.Name + " -> " + ApiTypeText.Of(field));

    private static string Parameters(MethodBase method)
    {
        string first = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return "(" + first + string.Join(", ", method.GetParameters().Select(Parameter)) + ")";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string way = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } when parameter.IsDefined(typeof(IsReadOnlyAttribute)) || parameter.IsIn => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        return way + ApiTypeText.Of(parameter) + " " + parameter.Name + (parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue) : "");
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => "\"" + text + "\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Where(type => type.IsGenericParameter).Select(type =>
        {
            GenericParameterAttributes special = type.GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask;
            IEnumerable<string> parts = type.GetGenericParameterConstraints().Where(part => part != typeof(ValueType)).Select(ApiTypeText.Of);
            parts = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? parts.Prepend("struct")
                : special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? parts.Prepend("class") : parts;
            string text = string.Join(", ", parts);
            return text.Length == 0 ? "" : " where " + type.Name + " : " + text;
        }));
}
