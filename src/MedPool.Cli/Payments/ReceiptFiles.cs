using System.Text;

using MedPool.Cli.Input;
using MedPool.Contributions;
using MedPool.Internals;

namespace MedPool.Cli.Payments;

/// <summary>One side of a reconciliation: contribution files, read row by row as often as needed.</summary>
/// <param name="files">The files.</param>
/// <param name="year">The year; receipts of other years are left out and counted.</param>
/// <param name="areas">The policy's areas.</param>
/// <param name="progress">Told of every row.</param>
internal sealed class ReceiptFiles(IReadOnlyList<string> files, int year, IReadOnlySet<string> areas, RowProgress progress)
{
    private static readonly string[] Columns = ["clct_id", "insu_admdvs|insuplc_admdvs", "clct_time|arvl_date", "emp_clct_amt", "psn_clct_amt", "finsubs_amt|fin_clct_amt", "oth_clct_amt"];

    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private byte[] _lastCode = [];
    private string _lastArea = "";

    /// <summary>Receipts of the year, by the last reading; 0 before the first.</summary>
    public long Rows { get; private set; }

    /// <summary>Receipts of other years, by the last reading.</summary>
    public long OutsideYear { get; private set; }

    /// <summary>Receipts of areas that the policy does not have, by the last reading; they are compared like the others.</summary>
    public long UnknownArea { get; private set; }

    /// <summary>Reads the side.</summary>
    public IEnumerable<Receipt> Read()
    {
        (Rows, OutsideYear, UnknownArea) = (0, 0, 0);
        foreach (string file in files)
        {
            using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), Columns);
            while (rows.Read())
            {
                progress.Count(rows);
                if (Take(rows) is { } receipt)
                {
                    Rows++;
                    yield return receipt;
                }
            }

            progress.End(rows);
        }
    }

    private Receipt? Take(DelimitedRows rows)
    {
        if (rows.Utf8(0).IsEmpty)
        {
            throw rows.Wrong(0, "the receipt's id is empty.");
        }

        DateOnly day = rows.Day(2);
        Fen amount = rows.Amount(3) + rows.Amount(4) + rows.Amount(5) + rows.Amount(6);
        if (day.Year != year)
        {
            OutsideYear++;
            return null;
        }

        string area = AreaOf(rows.Utf8(1));
        UnknownArea += areas.Contains(area) ? 0 : 1;
        return new Receipt(rows[0], area, (day.Year * 100) + day.Month, amount);
    }

    // One text for each code, not one for each row.
    private string AreaOf(ReadOnlySpan<byte> code)
    {
        if (!code.SequenceEqual(_lastCode))
        {
            _lastCode = code.ToArray();
            _lastArea = Encoding.UTF8.GetString(code);
            _lastArea = _codes.TryGetValue(_lastArea, out string? known) ? known : _lastArea;
            _codes.Add(_lastArea);
        }

        return _lastArea;
    }
}
