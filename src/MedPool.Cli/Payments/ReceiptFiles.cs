using System.Globalization;

using MedPool.Cli.Options;
using MedPool.Cli.Output;

namespace MedPool.Cli.Payments;

/// <summary>One side of a reconciliation: contribution files, read row by row as often as needed.</summary>
/// <param name="files">The files.</param>
/// <param name="year">The year; receipts of other years are left out and counted.</param>
/// <param name="areas">The policy's areas.</param>
/// <param name="progress">Told of every row.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class ReceiptFiles(IReadOnlyList<string> files, int year, IReadOnlySet<string> areas, ProgressLine progress, CancellationToken cancellationToken)
{
    private const int Period = 8_192;

    private static readonly string[] Columns = ["clct_id", "insu_admdvs|insuplc_admdvs", "clct_time|arvl_date", "emp_clct_amt", "psn_clct_amt", "finsubs_amt|fin_clct_amt", "oth_clct_amt"];

    private long _rows;

    /// <summary>Receipts of other years, by the last reading.</summary>
    public long OutsideYear { get; private set; }

    /// <summary>Receipts of areas that the policy does not have, by the last reading; they are compared like the others.</summary>
    public long UnknownArea { get; private set; }

    /// <summary>Reads the side.</summary>
    public IEnumerable<Receipt> Read()
    {
        (OutsideYear, UnknownArea) = (0, 0);
        foreach (string file in files)
        {
            using CsvRows rows = CsvRows.Open(file, Columns);
            while (rows.Read())
            {
                if (++_rows % Period == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress.Report(_rows);
                }

                if (Take(rows) is { } receipt)
                {
                    yield return receipt;
                }
            }
        }
    }

    private Receipt? Take(CsvRows rows)
    {
        if (rows[0].Length == 0)
        {
            throw rows.Wrong(0, "the receipt's id is empty.");
        }

        string time = rows[2];
        if (time.Length is not (10 or 19) || !DateOption.TryParse(time[..10], out DateOnly day))
        {
            throw rows.Wrong(2, string.Create(CultureInfo.InvariantCulture, $"'{time}' is not a day; write it like 2022-05-31."));
        }

        Fen amount = rows.Amount(3) + rows.Amount(4) + rows.Amount(5) + rows.Amount(6);
        if (day.Year != year)
        {
            OutsideYear++;
            return null;
        }

        UnknownArea += areas.Contains(rows[1]) ? 0 : 1;
        return new Receipt(rows[0], rows[1], (day.Year * 100) + day.Month, amount);
    }
}
