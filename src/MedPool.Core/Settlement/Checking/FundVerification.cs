namespace MedPool.Internals;

/// <summary>Recomputes what a fund's settlement says of itself from its transfers alone; it shares no step with the kernel.</summary>
internal static class FundVerification
{
    /// <summary>What does not hold in the arithmetic of a settlement, fund by fund; empty when it is sound.</summary>
    public static EquatableArray<VerificationFinding> Check(Settlement settlement) => new([.. settlement.Funds.SelectMany(Check)]);

    private static IEnumerable<VerificationFinding> Check(FundSettlement fund) =>
        CheckTransfers(fund).Concat(CheckParties(fund)).Concat(CheckAreas(fund)).Concat(CheckConservation(fund));

    private static IEnumerable<VerificationFinding> CheckTransfers(FundSettlement fund)
    {
        HashSet<SettlementParty> listed = [.. fund.Parties.Select(static party => party.Party)];
        foreach (Transfer transfer in fund.Transfers)
        {
            if (transfer.Amount <= Fen.Zero)
            {
                yield return Finding(fund, $"{transfer.From} → {transfer.To}", $"the amount {transfer.Amount} is not above zero");
            }

            foreach (SettlementParty party in new[] { transfer.From, transfer.To }.Where(party => party.Kind.IsInternal() && !listed.Contains(party)))
            {
                yield return Finding(fund, party.ToString(), "it moves money but is not among the parties");
            }
        }
    }

    private static IEnumerable<VerificationFinding> CheckParties(FundSettlement fund)
    {
        foreach (PartyBalance party in fund.Parties)
        {
            AmountSum received = Sum(fund.Transfers.Where(transfer => transfer.To == party.Party));
            AmountSum paid = Sum(fund.Transfers.Where(transfer => transfer.From == party.Party));
            if (received != default(AmountSum) + party.In || paid != default(AmountSum) + party.Out)
            {
                yield return Finding(
                    fund, party.Party.ToString(), $"its transfers sum up to {received} in and {paid} out, listed are {party.In} and {party.Out}");
            }

            AmountSum closing = default(AmountSum) + party.Opening + received - paid;
            if (closing != default(AmountSum) + party.Closing)
            {
                yield return Finding(fund, party.Party.ToString(), $"opening, in and out give {closing}, the closing balance is {party.Closing}");
            }

            if (party.Party.Kind == PartyKind.Fund && party.Closing != Fen.Zero)
            {
                yield return Finding(fund, party.Party.ToString(), $"it closes at {party.Closing}, not at zero");
            }

            if (party.Closing < Fen.Zero && party.Party.Kind != PartyKind.Balance)
            {
                yield return Finding(fund, party.Party.ToString(), $"it closes at {party.Closing}, below zero");
            }
        }
    }

    private static IEnumerable<VerificationFinding> CheckAreas(FundSettlement fund)
    {
        foreach (SettlementArea area in fund.Areas)
        {
            AmountSum current = default(AmountSum) + area.Income - (default(AmountSum) + area.Expenditure + area.LevyFromIncome);
            if (current.Value != area.CurrentBalance.Value || Int128.Max(0, -current.Value) != area.Gap.Value)
            {
                yield return Finding(
                    fund, area.Code, $"income, expenditure and levy give {current}, listed are a balance of {area.CurrentBalance} and a gap of {area.Gap}");
            }

            PartyBalance? balance = fund.Parties.FirstOrDefault(party => party.Party == new SettlementParty(PartyKind.Balance, area.Code));
            if ((balance?.Closing ?? Fen.Zero) != area.ClosingBalance || (balance?.Opening ?? Fen.Zero) != area.OpeningBalance)
            {
                string listed = $"its balance opens at {area.OpeningBalance} and closes at {area.ClosingBalance}";
                yield return Finding(fund, area.Code, $"{listed}, the account says {balance?.Opening} and {balance?.Closing}");
            }
        }
    }

    private static IEnumerable<VerificationFinding> CheckConservation(FundSettlement fund)
    {
        Conservation again = Conservation.Of(fund.Parties, fund.Transfers);
        if (again != fund.Conservation)
        {
            yield return Finding(fund, "conservation", $"recomputed {again}, listed {fund.Conservation}");
        }

        if (again.Difference.Value != 0)
        {
            yield return Finding(fund, "conservation", $"the difference is {again.Difference}, not 0.00: money was made or lost");
        }
    }

    private static AmountSum Sum(IEnumerable<Transfer> transfers) => transfers.Aggregate(default(AmountSum), static (sum, transfer) => sum + transfer.Amount);

    private static VerificationFinding Finding(FundSettlement fund, string place, string problem) => new($"{fund.Fund} {place}", problem);
}
