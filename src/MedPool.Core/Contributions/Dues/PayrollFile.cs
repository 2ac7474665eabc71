using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>Files of employers' payrolls of the year before (上年度工资总额), <c>emp_no,payroll</c>.</summary>
public static class PayrollFile
{
    private static readonly string[] Columns = ["emp_no", "payroll"];

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file, read once.</param>
    /// <returns>The payrolls by the employer's number.</returns>
    /// <exception cref="InputException">A payroll is below zero, or an employer is listed twice; the message gives file, line and column.</exception>
    public static IReadOnlyDictionary<string, Fen> Read(TextSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Dictionary<string, Fen> payrolls = new(StringComparer.Ordinal);
        using DelimitedRows rows = DelimitedRows.Open(source, Columns);
        while (rows.Read())
        {
            Fen payroll = rows.Amount(1);
            if (payroll < Fen.Zero)
            {
                throw rows.Wrong(1, $"{payroll} is below zero.");
            }

            if (!payrolls.TryAdd(rows[0], payroll))
            {
                throw rows.Wrong(0, $"employer {rows[0]} is listed twice.");
            }
        }

        return payrolls;
    }
}
