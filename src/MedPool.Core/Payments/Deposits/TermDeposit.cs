using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>A term deposit (定期存款) whose principal and interest go to the pool's account once it matures (YC-3-4b).</summary>
/// <param name="Area">The code of the area that holds it.</param>
/// <param name="Number">The number of its certificate (凭单), unique within the area.</param>
/// <param name="Maturity">The day on which it matures (到期).</param>
/// <param name="Principal">Above zero.</param>
/// <param name="Interest">What the bank pays for it; not negative.</param>
/// <param name="Payments">What has arrived of both in the pool's account, in any order.</param>
public sealed record TermDeposit(string Area, string Number, DateOnly Maturity, Fen Principal, Fen Interest, EquatableArray<RemittancePayment> Payments)
{
    /// <summary>
    /// Reads deposits, <c>insu_admdvs,deposit,maturity,principal,interest</c>, and what arrived of them, <c>insu_admdvs,deposit,date,amount</c>.
    /// </summary>
    /// <param name="source">The deposits.</param>
    /// <param name="paid">The payments, or <see langword="null"/>: nothing has arrived.</param>
    /// <param name="policy">The policy whose areas hold them.</param>
    /// <exception cref="InputException">
    /// A row is wrong, a deposit is listed twice, or a payment names no deposit; the message gives file, line and column.
    /// </exception>
    public static EquatableArray<TermDeposit> Read(TextSource source, TextSource? paid, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        OrderedDictionary<(string Area, string Number), TermDeposit> deposits = DepositsOf(source, policy);
        if (paid is null)
        {
            return new([.. deposits.Values]);
        }

        ILookup<(string Area, string Number), RemittancePayment> payments = PaymentsOf(paid, deposits);
        return new([.. deposits.Select(deposit => deposit.Value with { Payments = new([.. payments[deposit.Key]]) })]);
    }

    private static OrderedDictionary<(string Area, string Number), TermDeposit> DepositsOf(TextSource source, PolicyDocument policy)
    {
        OrderedDictionary<(string Area, string Number), TermDeposit> deposits = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "insu_admdvs", "deposit", "maturity", "principal", "interest");
        while (rows.Read())
        {
            string area = rows.Area(0, policy);
            rows.Need(1, "the number of the deposit's certificate");
            var deposit = new TermDeposit(area, rows[1], rows.PaymentDay(2), rows.AmountAboveZero(3), rows.AmountFromZero(4), default);
            if (!deposits.TryAdd((area, deposit.Number), deposit))
            {
                throw rows.Wrong(1, $"{deposit.Number} of area {area} is listed twice.");
            }
        }

        return deposits;
    }

    private static ILookup<(string Area, string Number), RemittancePayment> PaymentsOf(
        TextSource source, OrderedDictionary<(string Area, string Number), TermDeposit> deposits)
    {
        List<((string Area, string Number) Deposit, RemittancePayment Payment)> payments = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "insu_admdvs", "deposit", "date", "amount");
        while (rows.Read())
        {
            (string, string) deposit = (rows[0], rows[1]);
            payments.Add(deposits.ContainsKey(deposit)
                ? (deposit, new RemittancePayment(rows.PaymentDay(2), rows.AmountAboveZero(3)))
                : throw rows.Wrong(1, $"no deposit '{rows[1]}' of area '{rows[0]}' is given."));
        }

        return payments.ToLookup(payment => payment.Deposit, payment => payment.Payment);
    }
}
