using MedPool.Internals;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool;

public abstract partial class Policy : ISettlementLaw
{
    private AskedFacts[]? _asked;

    /// <summary>The facts that the settlement of a fund reads: the facts that its facts file can have, and the stages that need them.</summary>
    /// <param name="fundId">The fund's id, such as <see cref="Fund.Employee"/>.</param>
    /// <param name="year">The settled year; <see langword="null"/>: the facts of any year.</param>
    /// <exception cref="KeyNotFoundException">The policy has no such fund.</exception>
    public IReadOnlyList<FactUse> FactsOf(string fundId, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(fundId);
        PolicyFund fund = Document.Funds.FirstOrDefault(fund => fund.Id == fundId)
            ?? throw new KeyNotFoundException(
                $"{Document.Id} has no fund \"{fundId}\". Known: {string.Join(", ", Document.Funds.Select(static fund => fund.Id))}.");
        return FactUses.Of(Document, fund, year);
    }

    /// <summary>Settles a year (年终清算): each fund of the facts by its stages, every transfer with its article.</summary>
    /// <param name="facts">The facts of the year. Without a ledger they have the income and expenditure of every area.</param>
    /// <param name="options">Readings to use instead of the chosen ones; <see langword="null"/>: <see cref="SettlementOptions.Default"/>.</param>
    /// <param name="ledger">The year's ledger of this policy, or <see langword="null"/> when the facts have all totals.</param>
    /// <exception cref="FactsException">The facts do not allow a settlement; the message names fact, area, rule and article.</exception>
    /// <exception cref="PolicyException">The policy has no such reading or alternative.</exception>
    /// <exception cref="LedgerFileException">The ledger is of another policy, version or year.</exception>
    public Settlement Settle(SettlementFacts facts, SettlementOptions? options = null, Ledger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return SettlementMaking.Settle(this, facts, options ?? SettlementOptions.Default, ledger);
    }

    /// <summary>
    /// Adds to a settlement of this policy the steps behind its amounts; for one that was read from a file of schema 1, which has none. The year is settled
    /// again from the facts that the settlement carries.
    /// </summary>
    /// <param name="settlement">The settlement.</param>
    /// <exception cref="PolicyException">The settlement is of another policy or version, or this policy settles the year otherwise.</exception>
    /// <exception cref="FactsException">The carried facts do not allow a settlement.</exception>
    public Settlement Explain(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return Resettlement.Explain(settlement, this);
    }

    /// <summary>
    /// Settles a year under each alternative of each reading, one at a time, and lists who pays more or less than under the chosen alternatives.
    /// </summary>
    /// <inheritdoc cref="Settle"/>
    /// <returns>One comparison for each alternative that is not chosen, in the order of the policy.</returns>
    public EquatableArray<ComparedReading> CompareReadings(SettlementFacts facts, SettlementOptions? options = null, Ledger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return ReadingComparing.Of(this, facts, options ?? SettlementOptions.Default, ledger);
    }

    /// <inheritdoc/>
    AskedFacts ISettlementLaw.AskedFacts(int fund)
    {
        _asked ??= [.. Document.Funds.Select(each => new AskedFacts(FactUses.Of(Document, each)))]; // Two threads may both compute it; the results are equal.
        return _asked[fund];
    }

    /// <inheritdoc/>
    void ISettlementLaw.RunStages(ref SettlementRun run, int fund) => RunStages(ref run, fund);

    /// <summary>Runs the settlement stages of a fund on a prepared run.</summary>
    internal abstract void RunStages(ref SettlementRun run, int fund);
}
