using System.Globalization;
using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>A contribution that a bankrupt employer has not paid (欠缴的基本医疗保险费, JN-3-2-4b). Immutable.</summary>
/// <param name="Employer">The employer's number; not empty.</param>
/// <param name="Member">The member's id; empty where the row is not of one member.</param>
/// <param name="Month">The month, as the number yyyyMM, or <see langword="null"/>.</param>
/// <param name="Amount">What is owed; above zero.</param>
public readonly record struct EmployerArrears(string Employer, string Member, int? Month, Fen Amount)
{
    private const int EmployerColumn = 0;
    private const int AmountColumn = 1;
    private const int MemberColumn = 2;
    private const int MonthColumn = 3;

    /// <summary>Reads a file <c>emp_no,amount</c>, optionally with <c>psn_no</c> and <c>month</c>, of bankrupt employers' unpaid contributions.</summary>
    /// <param name="source">The file, read once.</param>
    /// <exception cref="InputException">A row is wrong, or an amount is not above zero; the message gives file, line and column.</exception>
    public static EquatableArray<EmployerArrears> Read(TextSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<EmployerArrears> arrears = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "emp_no", "amount", "psn_no?", "month?");
        while (rows.Read())
        {
            rows.Need(EmployerColumn, "the employer's number");
            arrears.Add(new EmployerArrears(
                rows[EmployerColumn], rows[MemberColumn], rows.Utf8(MonthColumn).IsEmpty ? null : rows.Month(MonthColumn), AmountOf(rows)));
        }

        return new([.. arrears]);
    }

    /// <summary>The month as <c>yyyy-MM</c>, or empty.</summary>
    internal string MonthText => Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{month / 100:D4}-{month % 100:D2}") : "";

    private static Fen AmountOf(DelimitedRows rows) => rows.Amount(AmountColumn) is var amount && amount > Fen.Zero
        ? amount
        : throw rows.Wrong(AmountColumn, $"{amount} is not above zero.");
}
