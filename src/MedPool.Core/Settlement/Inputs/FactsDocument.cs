using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads the whole of <c>facts.json</c>.</summary>
internal static class FactsDocument
{
    public const int YearMin = 1900;
    public const int YearMax = 2200;

    /// <summary>Reads facts.</summary>
    /// <param name="utf8">What <see cref="FactsFile.Checked"/> returns.</param>
    public static SettlementFacts Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new FactsReader(utf8);
        var draft = new Draft(reader.Table);
        reader.Document((ref FactsReader root) =>
        {
            root.Object(ReadMember, draft, ["$schema", "schema", "policy", "year", .. draft.Facts.Keys, "funds", "remittances"]);
            return draft;
        });
        return new SettlementFacts
        {
            PolicyId = draft.Policy ?? throw Missing("policy", "name the policy that the facts are for"),
            Year = draft.Year ?? throw Missing("year", "name the settled year"),
            Funds = draft.Funds ?? (draft.Remittances.Count > 0 ? [] : throw Missing("funds", "give at least one fund")), // Late interest needs none.
            DemandDepositRate = (DemandDepositRates?)draft.Facts.Values[YearFact.DemandDepositRate],
            Remittances = draft.Remittances,
        };
    }

    /// <summary>Reads the facts of one fund alone, as a settlement carries them.</summary>
    public static FundYear ReadFund(ReadOnlySpan<byte> utf8)
    {
        var reader = new FactsReader(utf8) { AnySize = true };
        return reader.Document(FundSection.Read);
    }

    private static void ReadMember(ref FactsReader reader, string key, Draft draft)
    {
        switch (key)
        {
            case "$schema":
                _ = reader.Text(); // For editors.
                break;
            case "schema":
                _ = reader.Integer(1, 1);
                break;
            case "policy":
                draft.Policy = reader.Text();
                break;
            case "year":
                draft.Year = (int)reader.Integer(YearMin, YearMax);
                break;
            case "funds":
                draft.Funds = [];
                reader.Object(ReadFund, draft.Funds);
                break;
            case "remittances":
                draft.Remittances = RemittanceSection.ReadRemittances(ref reader);
                break;
            default:
                draft.Facts.ReadMember(ref reader, key);
                break;
        }
    }

    private static void ReadFund(ref FactsReader reader, string key, Dictionary<string, FundYear> funds) =>
        funds.Add(key, FundSection.Read(ref reader));

    private static FactsException Missing(string key, string mend) =>
        new($"$.{key}: \"{key}\" is missing; {mend}.") { Path = "$." + key, Fact = key };

    private sealed class Draft(FactTable table)
    {
        public ScopeReading Facts { get; } = new(table, FactScope.Year);

        public string? Policy { get; set; }

        public int? Year { get; set; }

        public Dictionary<string, FundYear>? Funds { get; set; }

        public EquatableArray<Remittance> Remittances { get; set; }
    }
}
