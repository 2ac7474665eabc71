using System.Text;

using MedPool.Cli.Input;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Ingestion;

/// <summary>
/// Who was entitled in which month, from contribution files of any years (JN-3-3a), and who as a flexible worker alone (JN-3-3b). A month counts as paid when what employer and member paid for it is above zero
/// after reversals; payer types without members of their own (subsidies, interest) do not count.
/// </summary>
internal static class EntitlementFiles
{
    private const int Flexible = 3;
    private const int YearsBefore = 9; // With the year itself ten, as far as the register reaches.

    private static readonly string[] RetireeColumns = ["psn_no", "month"];
    private static readonly string[] Columns = ["psn_no", "payer_type", "accrym|cashym", "emp_clct_amt", "psn_clct_amt"];

    /// <summary>Reads the files into a register.</summary>
    /// <param name="files">The contribution files; read twice, so that a reversal may stand before what it reverses.</param>
    /// <param name="retirees">Files of retirees with the first month of their benefits: that of retirement with ten years paid, else the one after the top-up (JN-3-2-3a, JN-3-2-3d).</param>
    /// <param name="policy">Whose rule it is.</param>
    /// <param name="year">The year of the claims.</param>
    /// <param name="terminal">Shows progress, and says what was left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FactsException">The policy does not say from when contributions entitle.</exception>
    /// <exception cref="InputException">A row is wrong.</exception>
    public static EntitlementRegister Read(
        IReadOnlyList<string> files, IReadOnlyList<string> retirees, PolicyDocument policy, int year, Terminal terminal, CancellationToken cancellationToken)
    {
        var register = new EntitlementRegister(year - YearsBefore, ContributionTerms.Entitlement(policy));
        using var progress = new RowProgress(terminal, "Reading paid months", "rows", (2 * RowProgress.SizeOf(files)) + RowProgress.SizeOf(retirees), cancellationToken);
        var reading = new Reading(register, progress);
        reading.FindReversals(files);
        reading.AddPaidMonths(files);
        reading.AddRetirees(retirees);
        if (reading.OutsideRegister > 0)
        {
            terminal.Message($"note: {Amounts.Show(reading.OutsideRegister)} contributions are for months before {year - YearsBefore} or far ahead; they are left out of entitlement.");
        }

        return register;
    }

    private sealed class Reading(EntitlementRegister register, RowProgress progress)
    {
        // What was paid in all for a month, as an employee or as a flexible worker, of which something was taken back.
        private readonly Dictionary<(string Member, int Month, bool Flexible), Int128> _reversed = [];
        private readonly ReversalFilter _filter = new();

        public long OutsideRegister { get; private set; }

        public void FindReversals(IReadOnlyList<string> files)
        {
            foreach (DelimitedRows row in Rows(files))
            {
                if (Paid(row) < 0)
                {
                    _filter.Add(row.Utf8(0), MonthOf(row));
                    _reversed.TryAdd(KeyOf(row), 0);
                }
            }
        }

        public void AddPaidMonths(IReadOnlyList<string> files)
        {
            foreach (DelimitedRows row in Rows(files))
            {
                Int128 paid = Paid(row);
                int month = MonthOf(row);
                if (_filter.MayContain(row.Utf8(0), month) && KeyOf(row) is { } key && _reversed.TryGetValue(key, out Int128 sum))
                {
                    _reversed[key] = sum + paid;
                }
                else if (paid > 0)
                {
                    Add(row.Utf8(0), row.Number(1, 0, 9) == Flexible, month);
                }
            }

            foreach (((string member, int month, bool flexible), _) in _reversed.Where(entry => entry.Value > 0))
            {
                Add(Encoding.UTF8.GetBytes(member), flexible, month);
            }
        }

        public void AddRetirees(IReadOnlyList<string> files)
        {
            foreach (string file in files)
            {
                using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), RetireeColumns);
                while (rows.Read())
                {
                    progress.Count(rows);
                    if (rows.Utf8(0).IsEmpty)
                    {
                        throw rows.Wrong(0, "the retiree's id is empty.");
                    }

                    register.AddRetired(rows.Utf8(0), rows.Month(1));
                }

                progress.End(rows);
            }
        }

        private IEnumerable<DelimitedRows> Rows(IReadOnlyList<string> files)
        {
            foreach (string file in files)
            {
                using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), Columns);
                while (rows.Read())
                {
                    progress.Count(rows);
                    _ = MonthOf(rows); // A bad month is an error in the row where it stands first, counted or not.
                    if (!rows.Utf8(0).IsEmpty && rows.Number(1, 0, 9) is 1 or 2 or Flexible)
                    {
                        yield return rows;
                    }
                }

                progress.End(rows);
            }
        }

        private void Add(ReadOnlySpan<byte> member, bool flexible, int month) => OutsideRegister += register.Add(member, flexible, month) ? 0 : 1;

        private static Int128 Paid(DelimitedRows row) => (Int128)row.Amount(3).Value + row.Amount(4).Value;

        private static (string Member, int Month, bool Flexible) KeyOf(DelimitedRows row) => (row[0], MonthOf(row), row.Number(1, 0, 9) == Flexible);

        private static int MonthOf(DelimitedRows row) => row.Month(2);
    }
}
