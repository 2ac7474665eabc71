using MedPool.Levels;

namespace MedPool.Internals;

/// <summary>
/// What the areas' accounts closed with, and who opens with it. An area opens with its own closing; where areas have gone out of force or come
/// into it, the facts may give their successors more, and all together exactly what was left.
/// </summary>
internal sealed class AccountClosings
{
    private readonly FundSettlement _fund;
    private readonly ProvincialLevy _levy;
    private readonly HashSet<string> _continuing;
    private readonly Dictionary<string, AmountSum> _moved = []; // By fact: what successors open with beyond their own closings.

    public AccountClosings(FundSettlement fund, FundYear year)
    {
        _fund = fund;
        _levy = ProvincialLevy.Of(fund);
        _continuing = [.. fund.Areas.Select(static area => area.Code).Where(year.Areas.ContainsKey)];
        AnySuccession = _continuing.Count != fund.Areas.Count || _continuing.Count != year.Areas.Count;
    }

    private bool AnySuccession { get; }

    /// <summary>What an account closed with; 0.00 for one that is not listed.</summary>
    public static Fen Of(FundSettlement fund, SettlementParty party) =>
        fund.Parties.FirstOrDefault(balance => balance.Party == party)?.Closing ?? Fen.Zero;

    /// <summary>The carried figure; a given one must be the same.</summary>
    public static Fen Agree(Fen? given, Fen carried, FactPlace place) =>
        given is null || given == carried ? carried : throw Differs(place, given.Value, carried);

    /// <summary>The error for a given figure that is not the carried one.</summary>
    public static FactsException Differs(FactPlace place, Fen given, Fen carried) =>
        place.Error($"the facts give {given}, the year before closed at {carried}; leave it out of the facts, or correct it");

    /// <summary>What an area opens with, or nothing where it had nothing and is given nothing.</summary>
    public Fen? Carry(string fact, string code, Fen? given)
    {
        Fen closing = Closing(fact, code);
        if (AnySuccession && given is { } own && own != closing)
        {
            _moved[fact] = _moved.GetValueOrDefault(fact) + own - (default(AmountSum) + closing);
            return given;
        }

        return given is null && closing == Fen.Zero ? null : Agree(given, closing, new FactPlace(_fund.Fund, code, fact));
    }

    /// <summary>Checks that successors open with exactly what areas that are no longer there left.</summary>
    /// <exception cref="FactsException">They open with more or less.</exception>
    public void CheckSuccession()
    {
        SettlementArea[] ended = [.. _fund.Areas.Where(area => !_continuing.Contains(area.Code))];
        foreach (string fact in new[] { "openingBalance", "developmentFund", "riskReserve", "outstandingDue" })
        {
            AmountSum left = ended.Aggregate(default(AmountSum), (sum, area) => sum + Closing(fact, area.Code));
            AmountSum moved = _moved.GetValueOrDefault(fact);
            if (left != moved)
            {
                string who = ended.Length == 0 ? "no area" : string.Join(", ", ended.Select(static area => $"{area.Name} ({area.Code})"));
                throw new FactPlace(_fund.Fund, ended.Length == 1 ? ended[0].Code : null, fact).Error(
                    $"{who} went out of force with {left}, and the facts let the other areas open with {moved} beyond their own closings; "
                    + "give the same amount to the areas that took over");
            }
        }
    }

    // What was centralised in this year and before, less what came back for the area's gaps.
    private Fen Centralised(string code)
    {
        Fen before = _fund.Facts.Areas.TryGetValue(code, out AreaYear? year) ? year.Centralised ?? Fen.Zero : Fen.Zero;
        Transfer[] own = [.. _fund.Transfers.Where(transfer => transfer.AreaCode == code)];
        AmountSum moved = Sum(own.Where(static transfer => transfer.Stage == StageKind.Centralise));
        AmountSum returned = Sum(own.Where(static transfer =>
            transfer is { Stage: StageKind.Coverage, From.Kind: PartyKind.Pool } && transfer.Readings.Contains(KnownReadings.CentralisedBalance)));
        AmountSum left = moved + before - returned;
        return FactsBinding.Whole(left, new FactPlace(_fund.Fund, code, "centralised"));
    }

    private static AmountSum Sum(IEnumerable<Transfer> transfers) =>
        transfers.Aggregate(default(AmountSum), static (sum, transfer) => sum + transfer.Amount);

    private Fen Closing(string fact, string code) => fact switch
    {
        "openingBalance" => Of(_fund, new SettlementParty(PartyKind.Balance, code)) - _levy.FromBalance(code),
        "developmentFund" => Of(_fund, new SettlementParty(PartyKind.Development, code)),
        "centralised" => Centralised(code),
        "riskReserve" => Of(_fund, new SettlementParty(PartyKind.Reserve, code)),
        _ => FactsBinding.Whole(
            _fund.Outstanding.Where(item => item.AreaCode == code && item.IsOwedByArea).Aggregate(default(AmountSum), static (sum, item) => sum + item.Amount),
            new FactPlace(_fund.Fund, code, fact)),
    };
}
