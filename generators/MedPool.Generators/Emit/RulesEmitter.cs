using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes the rules that the policy cites as constants: the index among the rule ids of the policy, which the kernels use.</summary>
internal static class RulesEmitter
{
    public static void Emit(CodeWriter code, PolicyDocument document)
    {
        code.Summary("The rules of the policy by their place among its rule ids.").Open("public static class Rules");
        for (int i = 0; i < document.RuleIds.Count; i++)
        {
            Citation[] cites = [.. document.Citations.Where(cite => cite.Rule == document.RuleIds[i])];
            code.Summary([.. cites.Select(DocText.Of).Distinct()]);
            code.Line($"public const ushort {TypeNames.OfRule(document.RuleIds[i])} = {Literals.Of(i)};");
        }

        code.Close();
    }
}
