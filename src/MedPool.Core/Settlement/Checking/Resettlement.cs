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
            Settlement again = Again(settlement, law, facts, ledger);
            return Compare(settlement, facts is null ? again with { Digest = settlement.Digest } : again);
        }
        catch (Exception problem) when (problem is FactsException or LedgerFileException or PolicyException)
        {
            return [new("settling again", problem.Message)];
        }
    }

    /// <summary>A settlement with the steps behind its amounts, by the law that it was made by.</summary>
    /// <exception cref="PolicyException">The law at hand is another one, or settles the carried facts otherwise.</exception>
    public static Settlement Explain(Settlement settlement, ISettlementLaw law)
    {
        if (settlement.PolicyId != law.Document.Id || settlement.PolicyVersion != law.Document.Version)
        {
            throw new PolicyException(
                $"The settlement is of {settlement.PolicyId} {settlement.PolicyVersion}, the policy at hand is {law.Document.Id} {law.Document.Version}. "
                + "Give the policy that it was made with.");
        }

        Settlement again = Again(settlement, law, null, null);
        if (!again.Funds.Zip(settlement.Funds, static (fund, other) => IsSame(fund, other)).All(static same => same))
        {
            throw new PolicyException($"The policy {law.Document.Id} {law.Document.Version} at hand settles the year otherwise than the settlement says. Settle again.");
        }

        return settlement with { Funds = new EquatableArray<FundSettlement>([.. settlement.Funds.Zip(again.Funds, static (fund, other) => fund with { Steps = other.Steps })]) };
    }

    /// <summary>The facts that a settlement carries.</summary>
    public static SettlementFacts CarriedFacts(Settlement settlement) => new()
    {
        PolicyId = settlement.PolicyId,
        Year = settlement.Year,
        Funds = settlement.Funds.ToDictionary(static fund => fund.Fund, static fund => fund.Facts, StringComparer.Ordinal),
    };

    // A settlement of an earlier schema has no steps, and none are compared.
    private static Settlement Again(Settlement settlement, ISettlementLaw law, SettlementFacts? facts, Ledger? ledger)
    {
        bool hadLedger = settlement.Funds.SelectMany(static fund => fund.Steps.All)
            .Any(static step => step.Inputs.Any(static input => input.Source == ExplanationSource.Ledger));
        return SettlementMaking.Settle(law, facts ?? CarriedFacts(settlement), OptionsOf(settlement), ledger, hadLedger);
    }

    private static bool IsSame(FundSettlement fund, FundSettlement other) =>
        fund.Fund == other.Fund && fund.Transfers.Select(Moved).SequenceEqual(other.Transfers.Select(Moved));

    private static (SettlementParty From, SettlementParty To, Fen Amount) Moved(Transfer transfer) => (transfer.From, transfer.To, transfer.Amount);

    private static Settlement WithoutSteps(Settlement settlement) =>
        settlement with { Funds = new EquatableArray<FundSettlement>([.. settlement.Funds.Select(static fund => fund with { Steps = default })]) };

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
        Settlement compared = settlement.Funds.All(static fund => fund.IsExplained) ? again : WithoutSteps(again);
        string[] others = Lines(compared with { Digest = settlement.Digest });
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
