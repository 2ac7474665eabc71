using MedPool.Law;

namespace MedPool.Internals;

/// <summary>A transfer of an area while it is explained, with what its stage may show of it.</summary>
/// <param name="fund">The fund's settlement.</param>
/// <param name="area">The area.</param>
/// <param name="transfer">The transfer.</param>
internal sealed class ExplainedTransfer(FundSettlement fund, SettlementArea area, Transfer transfer)
{
    private readonly FactValues _facts = fund.Facts.Areas[area.Code].Values;

    public FundSettlement Fund { get; } = fund;

    public SettlementArea Area { get; } = area;

    public Transfer Transfer { get; } = transfer;

    public PartyKind Payer => Transfer.From.Kind;

    /// <summary>The area's current-year account, the payer and the payee.</summary>
    public IEnumerable<SettlementParty> FundAndParties => [PartyOf(PartyKind.Fund), Transfer.From, Transfer.To];

    /// <summary>A party of the area.</summary>
    public SettlementParty PartyOf(PartyKind kind) => new(kind, Area.Code);

    /// <summary>A fact of the area as it was given.</summary>
    public (string Name, string? Value) Given<T>(AreaFact<T> fact) => Named(fact.Row, _facts);

    /// <summary>A fact of the fund as it was given.</summary>
    public (string Name, string? Value) Given<T>(FundFact<T> fact) => Named(fact.Row, Fund.Facts.Values);

    /// <summary>A decision for the area as the settlement lists it.</summary>
    public (string Name, string? Value) Decided<T>(AreaFact<T> fact) => Decided(fact.Row, Area.Code);

    /// <summary>A decision for the whole fund as the settlement lists it.</summary>
    public (string Name, string? Value) Decided<T>(FundFact<T> fact) => Decided(fact.Row, null);

    /// <summary>The sum of a fact over all areas, where any gives it.</summary>
    public (string Name, string? Value) Sum(AreaFact<Fen> fact)
    {
        Fen[] given = [.. Fund.Facts.Areas.Values.Select(year => year.Values[fact.Row]).OfType<Fen>()];
        return ("Σ " + fact.Row.Key, given.Length == 0 ? null : given.Aggregate(default(AmountSum), static (sum, amount) => sum + amount).ToString());
    }

    /// <summary>What a stage moved for all areas together.</summary>
    public string Moved(StageKind stage) =>
        Fund.Transfers.Where(each => each.Stage == stage).Aggregate(default(AmountSum), static (sum, each) => sum + each.Amount).ToString();

    private static (string Name, string? Value) Named(Fact fact, FactValues values) =>
        (fact.Key, values[fact] is { } value ? FactForm.Of(fact.Unit).Text(value) : null);

    private (string Name, string? Value) Decided(Fact fact, string? areaCode) =>
        (fact.Key, Fund.Decisions.FirstOrDefault(decision => decision.Fact == fact.Key && decision.AreaCode == areaCode)?.Value);
}
