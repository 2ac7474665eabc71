using System.Diagnostics;

namespace MedPool;

/// <summary>One fund in one year of a projection: balances, months payable, who pays. Everything is summed up from the settlement. Immutable.</summary>
/// <param name="Settlement">The settlement of the fund in the year: its areas have balance, months payable and flags each.</param>
[DebuggerDisplay("{Settlement.Fund,nq}: pool {PoolOpening} → {PoolClosing}")]
public sealed record ProjectedFund(FundSettlement Settlement)
{
    private const int HundredthsOfMonths = 1_200;

    /// <summary>What the pool (or the pools together) held at the start of the year; 0.00 for a fund without a pool.</summary>
    public AmountSum PoolOpening => SumOfPools(static pool => pool.Opening);

    /// <summary>What it received in the year.</summary>
    public AmountSum PoolReceived => SumOfPools(static pool => pool.In);

    /// <summary>What it paid in the year.</summary>
    public AmountSum PoolPaid => SumOfPools(static pool => pool.Out);

    /// <summary>What it held at the end of the year, before it pays what it owes to a provincial pool.</summary>
    public AmountSum PoolClosing => SumOfPools(static pool => pool.Closing);

    /// <summary>The income of all areas.</summary>
    public AmountSum Income => SumOfAreas(static area => area.Income);

    /// <summary>The benefit expenditure of all areas.</summary>
    public AmountSum Expenditure => SumOfAreas(static area => area.Expenditure);

    /// <summary>The gaps of all areas, before any make-up.</summary>
    public AmountSum Gap => SumOfAreas(static area => area.Gap);

    /// <summary>The areas' retained balances at the end of the year.</summary>
    public AmountSum AreaBalances => SumOfAreas(static area => area.ClosingBalance);

    /// <summary>
    /// The months that pool and areas' balances together pay for at the year's expenditure (可支付月数), in hundredths, rounded once; <see langword="null"/>
    /// without expenditure.
    /// </summary>
    public Int128? MonthsPayableHundredths => Expenditure.Value > 0 ? RoundedMonths((PoolClosing + AreaBalances).Value, Expenditure.Value) : null;

    /// <summary>The same as text with two decimals, or <see langword="null"/> without expenditure.</summary>
    public string? MonthsPayable => MonthsPayableHundredths is { } hundredths ? new AmountSum(hundredths).ToString() : null;

    /// <summary>Whether the pool ran out in the year: it held or received money and closed at zero.</summary>
    public bool PoolRanOut => PoolClosing <= default(AmountSum) && (PoolOpening + PoolReceived) > default(AmountSum);

    /// <summary>Who paid and who received: governments, pool, and the areas' balances, development funds and reserves, by kind.</summary>
    public EquatableArray<PartyPayments> Payments => new(
    [
        .. from kind in Settlement.Transfers.SelectMany(static transfer => new[] { transfer.From.Kind, transfer.To.Kind }).Distinct().Order()
           where kind is not (PartyKind.Fund or PartyKind.Contributors or PartyKind.Providers or PartyKind.Bank) // They pass on, or are not touched by a gap.
           select new PartyPayments(
               kind,
               SumOf(Settlement.Transfers.Where(transfer => transfer.From.Kind == kind).Select(static transfer => transfer.Amount)),
               SumOf(Settlement.Transfers.Where(transfer => transfer.To.Kind == kind).Select(static transfer => transfer.Amount))),
    ]);

    private AmountSum SumOfPools(Func<PartyBalance, Fen> amount) =>
        SumOf(Settlement.Parties.Where(static balance => balance.Party.Kind == PartyKind.Pool).Select(amount));

    private AmountSum SumOfAreas(Func<SettlementArea, Fen> amount) => SumOf(Settlement.Areas.Select(amount));

    private static AmountSum SumOf(IEnumerable<Fen> amounts) => amounts.Aggregate(default(AmountSum), static (sum, amount) => sum + amount);

    // Half away from zero, as every month is rounded.
    private static Int128 RoundedMonths(Int128 balance, Int128 expenditure)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(balance * HundredthsOfMonths, expenditure);
        return Int128.Abs(remainder) * 2 >= expenditure ? quotient + (balance < 0 ? -1 : 1) : quotient;
    }
}

/// <summary>What the parties of a kind paid and received in a year. Immutable.</summary>
/// <param name="Party">The kind: a government, the pool, or the areas' own balances and funds.</param>
/// <param name="Paid">The sum of the transfers from them.</param>
/// <param name="Received">The sum of the transfers to them.</param>
public sealed record PartyPayments(PartyKind Party, AmountSum Paid, AmountSum Received);
