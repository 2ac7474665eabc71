using System.Text;
using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>
/// One side of a reconciliation: contribution files, such as the agency's or the tax office's, which are read row by row as often as the reconciliation needs.
/// A receipt is the sum of the amounts of a row, in the month of receipt.
/// </summary>
public sealed class ReceiptFiles
{
    private const int Id = 0;
    private const int Area = 1;
    private const int Day = 2;
    private const int ByEmployer = 3;
    private const int ByMember = 4;
    private const int Subsidy = 5;
    private const int Other = 6;

    private static readonly string[] Columns =
        ["clct_id", "insu_admdvs|insuplc_admdvs", "clct_time|arvl_date", "emp_clct_amt", "psn_clct_amt", "finsubs_amt|fin_clct_amt", "oth_clct_amt"];

    private readonly IReadOnlyList<TextSource> _files;
    private readonly int _year;
    private readonly HashSet<string> _known;

    /// <summary>Makes a side.</summary>
    /// <param name="files">The files; each must be readable several times, so that a stream does not serve.</param>
    /// <param name="policy">The policy, whose areas are known.</param>
    /// <param name="year">The year; receipts of other years are left out and counted.</param>
    public ReceiptFiles(IReadOnlyList<TextSource> files, PolicyDocument policy, int year)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(policy);
        (_files, _year, _known) = (files, year, [.. policy.Areas.Select(area => area.Code)]);
    }

    /// <summary>The bytes of the files, or 0 where they are not known.</summary>
    internal long Length => TextSource.LengthOf(_files);

    /// <summary>Begins a reading of the side.</summary>
    internal Reading Read(ReadingProgress progress) => new(this, progress);

    /// <summary>One reading of a side: its receipts, and what was counted by the end.</summary>
    internal sealed class Reading(ReceiptFiles side, ReadingProgress progress)
    {
        private readonly RepeatedTexts _areas = new();
        private long _rows;
        private long _outsideYear;
        private long _unknownArea;

        public ReceiptCounts Counts => new(_rows, _outsideYear, _unknownArea);

        public IEnumerable<Receipt> Receipts()
        {
            foreach (TextSource file in side._files)
            {
                using DelimitedRows rows = DelimitedRows.Open(file, Columns);
                while (rows.Read())
                {
                    progress.Count(rows);
                    if (ReceiptOf(rows) is { } receipt)
                    {
                        yield return receipt;
                    }
                }

                progress.End(rows);
            }
        }

        private Receipt? ReceiptOf(DelimitedRows rows)
        {
            if (rows.Utf8(Id).IsEmpty)
            {
                throw rows.Wrong(Id, "the receipt's id is empty.");
            }

            DateOnly day = rows.Day(Day);
            Fen amount = rows.Amount(ByEmployer) + rows.Amount(ByMember) + rows.Amount(Subsidy) + rows.Amount(Other);
            if (day.Year != side._year)
            {
                _outsideYear++;
                return null;
            }

            string area = _areas.Of(rows.Utf8(Area));
            _rows++;
            _unknownArea += side._known.Contains(area) ? 0 : 1;
            return new Receipt(Encoding.UTF8.GetString(rows.Utf8(Id)), area, (day.Year * 100) + day.Month, amount);
        }
    }
}
