using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes the early warnings and flags of the closing.</summary>
internal static class ClosingEmitter
{
    public static void Emit(CodeWriter code, ClosingStage closing)
    {
        foreach (EarlyWarning warning in closing.EarlyWarnings)
        {
            code.Value(NameOf(warning), warning.Below, $"Below {PolicyText.Months(warning.Below.Value)} payable an area is flagged {warning.Flag}.");
        }

        StageEmitter.Terms(
            code,
            "ClosingTerms",
            "EarlyWarnings: " + Literals.List(CoreNames.Rate, closing.EarlyWarnings.Select(NameOf)),
            "QuotaCarryOver: " + RuleNames.OfOptional(closing.QuotaCarryOver),
            "FrozenFlag: " + RuleNames.OfOptional(closing.FrozenFlag));
    }

    private static string NameOf(EarlyWarning warning) => TypeNames.Pascal(warning.Flag) + "Below";
}
