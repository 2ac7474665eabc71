using MedPool.Generators.Model;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes the areas' codes as constants by their English names.</summary>
internal static class AreasEmitter
{
    public static void Emit(CodeWriter code, PolicyDocument document)
    {
        code.Summary("The codes of the participating areas, in policy order.").Open("public static class Areas");
        foreach ((PolicyArea area, NamedCode constant) in document.Areas.Zip(Constants(document.Areas), static (area, constant) => (area, constant)))
        {
            code.Sourced($"{area.Names.Zh} — {area.Names.En}, {area.Code}.", [], area.Assumption);
            code.Line($"public const string {constant.Name} = {Literals.Of(constant.Code)};");
        }

        code.Close();
    }

    /// <summary>The constants' names: the English name, with the code where several areas share it.</summary>
    public static IEnumerable<NamedCode> Constants(EquatableArray<PolicyArea> areas)
    {
        string[] names = [.. areas.Select(static area => TypeNames.Pascal(area.Names.En))];
        return areas.Select((area, i) => new NamedCode(IsUnique(names, names[i]) ? names[i] : names[i] + "_" + area.Code, area.Code));
    }

    // A member cannot be called like its class.
    private static bool IsUnique(string[] names, string wanted) => wanted != "Areas" && names.Count(name => name == wanted) == 1;
}
