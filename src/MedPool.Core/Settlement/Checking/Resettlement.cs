using System.Text;

namespace MedPool.Internals;

/// <summary>Settles again and compares, byte for byte.</summary>
internal static class Resettlement
{
    public static IEnumerable<VerificationFinding> Check(Settlement settlement, ISettlementLaw law, SettlementFacts? facts, Ledger? ledger)
    {
        if (settlement.PolicyId != law.Document.Id || settlement.PolicyVersion != law.Document.Version)
        {
            string found = $"the policy at hand is {law.Document.Id} {law.Document.Version}";
            return [new("policy", $"the settlement is of {settlement.PolicyId} {settlement.PolicyVersion}, {found}")];
        }

        try
        {
            Settlement again = SettlementMaking.Settle(law, facts ?? CarriedFacts(settlement), OptionsOf(settlement), ledger);
            return Compare(settlement, facts is null ? again with { Digest = settlement.Digest } : again);
        }
        catch (Exception problem) when (problem is FactsException or LedgerFileException or PolicyException)
        {
            return [new("settling again", problem.Message)];
        }
    }

    /// <summary>The facts that a settlement carries.</summary>
    public static SettlementFacts CarriedFacts(Settlement settlement) => new()
    {
        PolicyId = settlement.PolicyId,
        Year = settlement.Year,
        Funds = settlement.Funds.ToDictionary(static fund => fund.Fund, static fund => fund.Facts, StringComparer.Ordinal),
    };

    private static SettlementOptions OptionsOf(Settlement settlement) => new()
    {
        Readings = settlement.Readings.ToDictionary(static reading => reading.Name, static reading => reading.Alternative, StringComparer.Ordinal),
    };

    private static IEnumerable<VerificationFinding> Compare(Settlement settlement, Settlement again)
    {
        if (settlement.Digest != again.Digest)
        {
            yield return new("digest", $"ledger, facts and policy at hand give {again.Digest}, the settlement was made from {settlement.Digest}");
        }

        string[] lines = Lines(settlement);
        string[] others = Lines(again with { Digest = settlement.Digest });
        int line = Enumerable.Range(0, Math.Max(lines.Length, others.Length))
            .FirstOrDefault(i => i >= lines.Length || i >= others.Length || lines[i] != others[i], -1);
        if (line >= 0)
        {
            string here = line < lines.Length ? lines[line].Trim() : "nothing";
            string there = line < others.Length ? others[line].Trim() : "nothing";
            yield return new(FormattableString.Invariant($"line {line + 1}"), $"the settlement says {here}, settling again gives {there}");
        }
    }

    private static string[] Lines(Settlement settlement) => Encoding.UTF8.GetString(settlement.ToUtf8()).Split('\n');
}
