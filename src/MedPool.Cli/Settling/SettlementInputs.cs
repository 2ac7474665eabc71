namespace MedPool.Cli.Settling;

/// <summary>What a settlement is made from.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Facts">The year's facts.</param>
/// <param name="Ledger">The year's ledger, or <see langword="null"/> when the facts hold all totals.</param>
/// <param name="Options">The readings.</param>
/// <param name="FactsFile">The facts' file, for messages.</param>
internal sealed record SettlementInputs(Policy Policy, SettlementFacts Facts, Ledger? Ledger, SettlementOptions Options, string FactsFile)
{
    /// <summary>The facts as the file gives them, before figures of other settlements were added.</summary>
    public SettlementFacts GivenFacts { get; init; } = Facts;

    /// <summary>Settles.</summary>
    /// <exception cref="InputException">The facts do not allow it; the message begins with their file.</exception>
    public Settlement Settle()
    {
        try
        {
            return Policy.Settle(Facts, Options, Ledger);
        }
        catch (FactsException problem)
        {
            bool wantsLedger = Ledger is null && problem.Fact is "income" or "expenditure";
            throw new InputException(
                $"{FactsFile}: {problem.Message}",
                wantsLedger ? "Or give the year's ledger with --ledger: it has income and expenditure." : null);
        }
    }

    /// <summary>What every other reading changes.</summary>
    public IReadOnlyList<ComparedReading> CompareReadings() => Policy.CompareReadings(Facts, Options, Ledger);
}
