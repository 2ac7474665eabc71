namespace MedPool.Internals;

/// <summary>Settles a year under every alternative of every reading, one at a time, and says what changes for whom.</summary>
internal static class ReadingComparing
{
    public static EquatableArray<ComparedReading> Of(ISettlementLaw law, SettlementFacts facts, SettlementOptions options, Ledger? ledger)
    {
        Settlement chosen = SettlementMaking.Settle(law, facts, options, ledger);
        return new EquatableArray<ComparedReading>(
        [
            .. from reading in law.Document.Readings
               where !KnownReadings.OfPayments.Contains(reading.Name)
               let current = chosen.Readings.First(choice => choice.Name == reading.Name).Alternative
               from alternative in reading.Alternatives
               where alternative.Name != current
               let selected = With(options, reading.Name, alternative.Name)
               select Compare(chosen, reading.Name, current, alternative.Name, () => SettlementMaking.Settle(law, facts, selected, ledger)),
        ]);
    }

    /// <summary>Who pays more or less in another settlement of the same year.</summary>
    public static IEnumerable<PaymentDifference> Differences(Settlement chosen, Settlement other) =>
        from fund in chosen.Funds
        let before = Payments(fund)
        let after = Payments(other[fund.Fund])
        from party in before.Keys.Union(after.Keys)
        let difference = new PaymentDifference(fund.Fund, party, before.GetValueOrDefault(party), after.GetValueOrDefault(party))
        where difference.More != default
        select difference;

    private static ComparedReading Compare(Settlement chosen, string reading, string current, string alternative, Func<Settlement> settle)
    {
        try
        {
            return new ComparedReading(reading, current, alternative, new EquatableArray<PaymentDifference>([.. Differences(chosen, settle())]), null);
        }
        catch (FactsException problem)
        {
            return new ComparedReading(reading, current, alternative, default, problem.Message);
        }
    }

    // The current-year accounts only pass money on, and members and providers are not touched by how a gap is shared.
    private static Dictionary<SettlementParty, AmountSum> Payments(FundSettlement fund)
    {
        var payments = new Dictionary<SettlementParty, AmountSum>();
        foreach (Transfer transfer in fund.Transfers)
        {
            Count(payments, transfer.From, transfer.Amount);
            Count(payments, transfer.To, -transfer.Amount);
        }

        return payments;
    }

    private static void Count(Dictionary<SettlementParty, AmountSum> payments, SettlementParty party, Fen amount)
    {
        if (party.Kind is not (PartyKind.Fund or PartyKind.Contributors or PartyKind.Providers or PartyKind.Bank))
        {
            payments[party] = payments.GetValueOrDefault(party) + amount;
        }
    }

    private static SettlementOptions With(SettlementOptions options, string reading, string alternative) => options with
    {
        Readings = new Dictionary<string, string>(options.Readings, StringComparer.Ordinal) { [reading] = alternative },
    };
}
