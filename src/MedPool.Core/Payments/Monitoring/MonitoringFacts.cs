using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>An area's cumulative balance and what it spends a year.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Closing">The balance; may be negative.</param>
/// <param name="Expenditure">The expenditure of a year; not negative.</param>
public readonly record struct AreaBalance(string Fund, string Area, Fen Closing, Fen Expenditure)
{
    /// <summary>For how long the balance pays.</summary>
    public PaymentCapacity Capacity => new(Closing, Expenditure);
}

/// <summary>The years of a fund, for its outlook.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Years">At least one; each follows the one before.</param>
public sealed record FundHistory(string Fund, EquatableArray<FundYearFigures> Years)
{
    /// <summary>What the years say of the fund's future (JN-3-4-7).</summary>
    /// <exception cref="ArgumentException">There is no year, or a year is missing between two.</exception>
    public FundOutlook Outlook => FundOutlook.Of(Years);
}

/// <summary>What monitoring looks at; each part may be empty. Immutable.</summary>
public sealed record MonitoringFacts
{
    /// <summary>The policy's id.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Balances, for the months payable (YC-4-5b).</summary>
    public EquatableArray<AreaBalance> Balances { get; init; }

    /// <summary>The years of funds up to this one, for their outlook (JN-3-4-7).</summary>
    public EquatableArray<FundHistory> Histories { get; init; }

    /// <summary>The areas, for the supervision list (YC-4-5c).</summary>
    public EquatableArray<SupervisedArea> Supervised { get; init; }

    /// <summary>How many of the last ranks count as last on the supervision list; the agency decides it, at least 1.</summary>
    public int LastRanks { get; init; } = 1;

    /// <summary>By area's code, the evidence for the conditions of use (SN-2-3).</summary>
    public IReadOnlyDictionary<string, UseEvidence> Evidence { get; init; } = new Dictionary<string, UseEvidence>();

    /// <summary>
    /// By area's code, the adjustment that the year's settlement grants; areas without an entry are granted nothing. <see langword="null"/>: there is no
    /// settlement, and the evidence says what is received.
    /// </summary>
    public IReadOnlyDictionary<string, Fen>? AdjustmentGranted { get; init; }

    /// <summary>
    /// Reads a JSON file with any of <c>balances</c>, <c>history</c>, <c>supervision</c> and <c>conditions</c>. Names of funds and areas are checked by
    /// <see cref="MonitoringReport.Of"/>.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <exception cref="InputException">The file is not sound; the message gives file and JSON path.</exception>
    public static MonitoringFacts Read(TextSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return MonitoringFile.Read(source);
    }

    /// <summary>These facts beside those of the year's settlement: its balances come first, and its adjustment counts for the conditions of use.</summary>
    /// <param name="settled">What <c>Settlement.MonitoringFacts()</c> gives.</param>
    /// <exception cref="FactsException">The settlement is for another policy or year.</exception>
    public MonitoringFacts With(MonitoringFacts settled)
    {
        ArgumentNullException.ThrowIfNull(settled);
        return (PolicyId, Year) == (settled.PolicyId, settled.Year)
            ? this with { Balances = new([.. settled.Balances, .. Balances]), AdjustmentGranted = settled.AdjustmentGranted ?? AdjustmentGranted }
            : throw new FactsException(
                $"the settlement is for {settled.PolicyId}, {settled.Year}; the facts are for {PolicyId}, {Year}.\n"
                + "  Give facts and settlement of the same policy and year.");
    }
}
