using MedPool.Law;

namespace MedPool.Generators.Naming;

/// <summary>The names of the constants for the codes of areas.</summary>
internal static class AreaNames
{
    /// <summary>The names of the constants: the English name, with the code when several areas have the same name.</summary>
    public static IEnumerable<NamedCode> Of(EquatableArray<PolicyArea> areas) => Of([.. areas.Select(static area => (area.Code, area.Names.En))]);

    /// <summary>The same for codes with English names.</summary>
    public static IEnumerable<NamedCode> Of((string Code, string En)[] areas)
    {
        string[] names = [.. areas.Select(static area => TypeNames.Pascal(area.En))];
        return areas.Select((area, i) => new NamedCode(IsUnique(names, names[i]) ? names[i] : names[i] + "_" + area.Code, area.Code));
    }

    // A member cannot have the name of its class.
    private static bool IsUnique(string[] names, string wanted) => wanted != "Areas" && names.Count(name => name == wanted) == 1;
}
