using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>What a collecting account gave away.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Payment">When and how much; above zero.</param>
/// <param name="IntoExpenditure">Whether it went into an expenditure account (支出户), where income must never go (JN-3-4-2).</param>
public readonly record struct PassedOn(string Area, RemittancePayment Payment, bool IntoExpenditure)
{
    /// <summary>Reads <c>insu_admdvs,date,amount</c>; a column <c>to</c> may say <c>income</c> (or nothing) or <c>expenditure</c>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="policy">The policy whose areas collect.</param>
    /// <exception cref="InputException">A row is wrong; the message gives file, line and column.</exception>
    public static EquatableArray<PassedOn> Read(TextSource source, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        List<PassedOn> passedOn = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "insu_admdvs", "date", "amount", "to?");
        while (rows.Read())
        {
            bool intoExpenditure = rows[3] switch
            {
                "" or "income" => false,
                "expenditure" => true,
                _ => throw rows.Wrong(3, $"'{rows[3]}' is no account; write income (or nothing), or expenditure."),
            };
            passedOn.Add(new PassedOn(rows.Area(0, policy), new RemittancePayment(rows.PaymentDay(1), rows.AmountAboveZero(2)), intoExpenditure));
        }

        return new([.. passedOn]);
    }
}
