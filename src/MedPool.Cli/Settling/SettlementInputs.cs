namespace MedPool.Cli.Settling;

/// <summary>What a settlement is made from.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Facts">The year's facts.</param>
/// <param name="Ledger">The year's ledger, or <see langword="null"/> when the facts hold all totals.</param>
/// <param name="Options">The readings.</param>
/// <param name="FactsFile">The facts' file, for messages.</param>
internal sealed record SettlementInputs(Policy Policy, SettlementFacts Facts, Ledger? Ledger, SettlementOptions Options, string FactsFile)
{
    /// <summary>Settles.</summary>
    /// <exception cref="InputException">The facts do not allow it; the message begins with their file.</exception>
    public Settlement Settle() => Settle(Options);

    /// <summary>Settles under other readings.</summary>
    public Settlement Settle(SettlementOptions options)
    {
        try
        {
            return Policy.Settle(Facts, options, Ledger);
        }
        catch (FactsException problem)
        {
            throw new InputException($"{FactsFile}: {problem.Message}");
        }
    }
}
