using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes the areas' codes as constants by their English names.</summary>
internal static class AreasEmitter
{
    public static void Emit(CodeWriter code, PolicyDocument document)
    {
        code.Summary("The codes of the participating areas, in policy order.").Open("public static class Areas");
        string[] names = [.. document.Areas.Select(static area => TypeNames.Pascal(area.Names.En))];
        for (int i = 0; i < names.Length; i++)
        {
            PolicyArea area = document.Areas[i];
            bool unique = names[i] != "Areas" && names.Count(name => name == names[i]) == 1;
            code.Sourced($"{area.Names.Zh} — {area.Names.En}, {area.Code}.", [], area.Assumption);
            code.Line($"public const string {(unique ? names[i] : names[i] + "_" + area.Code)} = {Literals.Of(area.Code)};");
        }

        code.Close();
    }
}
