using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Settling;

/// <summary>What a party pays more under another reading: a government by what it pays, an account by what it is left with.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Area">The area's code, or <see langword="null"/> for pool and pool's government.</param>
/// <param name="AreaName">The area's name, or empty.</param>
/// <param name="Party">The party.</param>
/// <param name="Chosen">What it pays in, or is left with, in the settlement, in fen.</param>
/// <param name="Alternative">The same under the other reading.</param>
/// <param name="PaysMore">Above zero: it pays more, or is left with less.</param>
internal sealed record ReadingChange(string Fund, string? Area, string AreaName, SettlementParty Party, Int128 Chosen, Int128 Alternative, Int128 PaysMore)
{
    /// <summary>All changes between two settlements of the same year, by fund, then area in policy order; pool and its government first.</summary>
    public static IReadOnlyList<ReadingChange> Between(Settlement chosen, Settlement other) =>
        [.. chosen.Funds.SelectMany(fund => Between(fund, other[fund.Fund]))];

    /// <summary>Writes it as a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("fund", Fund);
        json.WriteString("area", Area);
        json.WriteString("party", Party.ToString());
        json.WriteString("chosen", Amounts.Plain(Chosen));
        json.WriteString("alternative", Amounts.Plain(Alternative));
        json.WriteString("paysMore", Amounts.Plain(PaysMore));
        json.WriteEndObject();
    }

    private static IEnumerable<ReadingChange> Between(FundSettlement chosen, FundSettlement other)
    {
        foreach (SettlementParty party in PartiesOf(chosen))
        {
            (Int128 before, Int128 after) = (Position(chosen, party), Position(other, party));
            if (before != after)
            {
                Int128 paysMore = IsGovernment(party) ? after - before : before - after;
                string name = party.AreaCode is null ? "" : chosen[party.AreaCode].Name;
                yield return new ReadingChange(chosen.Fund, party.AreaCode, name, party, before, after, paysMore);
            }
        }
    }

    private static IEnumerable<SettlementParty> PartiesOf(FundSettlement fund)
    {
        yield return new SettlementParty(PartyKind.Pool, null);
        yield return new SettlementParty(PartyKind.PoolFiscal, null);
        foreach (SettlementArea area in fund.Areas)
        {
            foreach (PartyKind kind in new[] { PartyKind.Balance, PartyKind.Development, PartyKind.Reserve, PartyKind.AreaFiscal })
            {
                yield return new SettlementParty(kind, area.Code);
            }
        }
    }

    private static bool IsGovernment(SettlementParty party) => party.Kind is PartyKind.AreaFiscal or PartyKind.PoolFiscal;

    private static Int128 Position(FundSettlement fund, SettlementParty party) => IsGovernment(party)
        ? fund.Transfers.Aggregate((Int128)0, (sum, transfer) => sum + (transfer.From == party ? transfer.Amount.Value : 0) - (transfer.To == party ? transfer.Amount.Value : 0))
        : fund.Parties.FirstOrDefault(account => account.Party == party)?.Closing.Value ?? 0;
}
