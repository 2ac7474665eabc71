using System.Text;
using MedPool.Contributions;
using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Fills a register of entitlement from files of contributions and retirees (JN-3-3a, JN-3-3b, JN-3-2-3a, JN-3-2-3d).</summary>
/// <param name="contributions">The contribution files, each read twice.</param>
/// <param name="retirees">The files of retirees.</param>
/// <param name="progress">Counts the rows.</param>
internal sealed class EntitlementFiles(IReadOnlyList<TextSource> contributions, IReadOnlyList<TextSource> retirees, ReadingProgress progress)
{
    private const int Member = 0;
    private const int PayerType = 1;
    private const int Month = 2;
    private const int ByEmployer = 3;
    private const int ByMember = 4;
    private const int RetiredFrom = 1;
    private const int Flexible = 3;

    private static readonly string[] Columns = ["psn_no", "payer_type", "accrym|cashym", "emp_clct_amt", "psn_clct_amt"];
    private static readonly string[] RetireeColumns = ["psn_no", "month"];

    // What was paid in all for a month, as an employee or as a flexible worker, of which something was taken back.
    private readonly Dictionary<(string Member, int Month, bool Flexible), Int128> _reversed = [];
    private readonly ReversalFilter _filter = new();

    /// <summary>Reads the files into a register.</summary>
    public void Fill(EntitlementRegister register)
    {
        progress.BytesTotal = (2 * TextSource.LengthOf(contributions)) + TextSource.LengthOf(retirees);
        FindReversals();
        AddPaidMonths(register);
        AddRetirees(register);
    }

    private void FindReversals()
    {
        foreach (DelimitedRows rows in Paying())
        {
            if (PaidIn(rows) < 0)
            {
                _filter.Add(rows.Utf8(Member), rows.Month(Month));
                _reversed.TryAdd(KeyOf(rows), 0);
            }
        }
    }

    private void AddPaidMonths(EntitlementRegister register)
    {
        foreach (DelimitedRows rows in Paying())
        {
            Int128 paid = PaidIn(rows);
            int month = rows.Month(Month);
            if (_filter.MayContain(rows.Utf8(Member), month) && KeyOf(rows) is { } key && _reversed.TryGetValue(key, out Int128 sum))
            {
                _reversed[key] = sum + paid;
            }
            else if (paid > 0)
            {
                register.Add(rows.Utf8(Member), rows.Number(PayerType, 0, 9) == Flexible, month);
            }
        }

        foreach (((string member, int month, bool flexible), _) in _reversed.Where(entry => entry.Value > 0))
        {
            register.Add(Encoding.UTF8.GetBytes(member), flexible, month);
        }
    }

    private void AddRetirees(EntitlementRegister register)
    {
        foreach (TextSource file in retirees)
        {
            using DelimitedRows rows = DelimitedRows.Open(file, RetireeColumns);
            while (rows.Read())
            {
                progress.Count(rows);
                if (rows.Utf8(Member).IsEmpty)
                {
                    throw rows.Wrong(Member, "the retiree's id is empty.");
                }

                register.AddRetired(rows.Utf8(Member), rows.Month(RetiredFrom));
            }

            progress.End(rows);
        }
    }

    // The rows of members who pay for themselves or whose employers pay for them.
    private IEnumerable<DelimitedRows> Paying()
    {
        foreach (TextSource file in contributions)
        {
            using DelimitedRows rows = DelimitedRows.Open(file, Columns);
            while (rows.Read())
            {
                progress.Count(rows);
                _ = rows.Month(Month); // A bad month is an error in the first row that has it, counted or not.
                if (!rows.Utf8(Member).IsEmpty && rows.Number(PayerType, 0, 9) is 1 or 2 or Flexible)
                {
                    yield return rows;
                }
            }

            progress.End(rows);
        }
    }

    private static Int128 PaidIn(DelimitedRows rows) => (Int128)rows.Amount(ByEmployer).Value + rows.Amount(ByMember).Value;

    private static (string Member, int Month, bool Flexible) KeyOf(DelimitedRows rows) =>
        (rows[Member], rows.Month(Month), rows.Number(PayerType, 0, 9) == Flexible);
}
