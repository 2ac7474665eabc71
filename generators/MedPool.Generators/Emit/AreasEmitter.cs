using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes the areas' codes as constants by their English names.</summary>
internal static class AreasEmitter
{
    public static void Emit(CodeWriter code, PolicyDocument document)
    {
        code.Summary("The codes of the participating areas, in policy order.").Open("public static class Areas");
        foreach ((PolicyArea area, NamedCode constant) in document.Areas.Zip(AreaNames.Of(document.Areas), static (area, constant) => (area, constant)))
        {
            code.Sourced($"{area.Names.Zh} — {area.Names.En}, {area.Code}.", [], area.Assumption);
            code.Line($"public const string {constant.Name} = {Literals.Of(constant.Code)};");
        }

        code.Close();
    }
}
