using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes the monitors and flags of the closing.</summary>
internal static class ClosingEmitter
{
    public static void Emit(CodeWriter code, ClosingStage closing)
    {
        foreach (CapacityMonitor monitor in closing.Monitors)
        {
            code.Value(NameOf(monitor), monitor.Below, $"Below {PolicyText.Months(monitor.Below.Value)} payable an area is flagged {monitor.Flag}.");
        }

        StageEmitter.Terms(
            code,
            "ClosingTerms",
            "Monitors: " + Literals.List(nameof(Rate), closing.Monitors.Select(NameOf)),
            "QuotaCarryOver: " + RulesEmitter.OfOptional(closing.QuotaCarryOver),
            "FrozenFlag: " + RulesEmitter.OfOptional(closing.FrozenFlag));
    }

    private static string NameOf(CapacityMonitor monitor) => TypeNames.Pascal(monitor.Flag) + "Below";
}
