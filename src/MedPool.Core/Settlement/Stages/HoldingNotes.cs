namespace MedPool.Kernels;

/// <summary>What a party of an area holds for the area's gap, as it enters a step.</summary>
internal static class HoldingNotes
{
    /// <summary>The name of what is still owed of a balance that was to be centralised.</summary>
    public const string Owed = "owedOfBalance";

    /// <summary>Adds the account and gives the formula of what it can pay.</summary>
    public static string Add(StepDraft step, in SettlementRun run, PartyKind party)
    {
        step.Account(party);
        string held = $"max(0, {StepDraft.NameOf(party)})";
        if (party != PartyKind.Balance || run.Readings.CentralisedStaysTheAreas || run.Areas[step.Area].OwedOfBalance == Fen.Zero)
        {
            return held;
        }

        step.Figure(Owed);
        return $"max(0, {held} - {Owed})";
    }
}
