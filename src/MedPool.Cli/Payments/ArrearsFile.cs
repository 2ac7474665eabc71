using System.Globalization;

namespace MedPool.Cli.Payments;

/// <summary>What was due and what was received, from files (JN-3-2-1, JP-2a). A ledger does not know payer types: with it, they are joined.</summary>
internal static class ArrearsFile
{
    private static readonly string[] Columns =
        ["insu_admdvs|insuplc_admdvs", "payer_type", "accrym|cashym", "emp_clct_amt", "psn_clct_amt", "finsubs_amt|fin_clct_amt", "oth_clct_amt"];

    private static readonly Account[] Collected = [Account.ContributionEmployer, Account.ContributionIndividual, Account.ContributionOther, Account.PersonalIn];

    /// <summary>Reads <c>insu_admdvs,month,payer_type,due</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">Whose areas are known.</param>
    /// <param name="joinPayers">Whether payer types count as one, 0.</param>
    public static List<(CollectionKey Key, Fen Amount)> Due(string file, PolicyDocument policy, bool joinPayers)
    {
        List<(CollectionKey, Fen)> due = [];
        using CsvRows rows = CsvRows.Open(file, "insu_admdvs", "month", "payer_type", "due");
        while (rows.Read())
        {
            if (policy.Areas.All(area => area.Code != rows[0]))
            {
                throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'.");
            }

            int payerType = rows.Number(2, 0, 9);
            Fen amount = rows.Amount(3);
            due.Add((new CollectionKey(rows[0], MonthOf(rows, 1), joinPayers ? 0 : payerType), amount >= Fen.Zero ? amount : throw rows.Wrong(3, $"{amount} is below zero.")));
        }

        return due;
    }

    /// <summary>Sums contribution files ('-' is standard input) by area, month paid for and payer type; subsidies, interest and recovered money are no dues.</summary>
    public static IEnumerable<(CollectionKey Key, Fen Amount)> Received(IReadOnlyList<string> files, Terminal terminal, CancellationToken cancellationToken)
    {
        Dictionary<CollectionKey, Fen> sums = [];
        using var progress = new RowProgress(terminal, "Reading receipts", "rows", RowProgress.SizeOf(files), cancellationToken);
        foreach (string file in files)
        {
            using CsvRows rows = CsvRows.Open(file, terminal, cancellationToken, Columns);
            while (rows.Read())
            {
                int payerType = rows.Number(1, 0, 9);
                if (payerType is >= 1 and <= 4 or 8)
                {
                    CollectionKey key = new(rows[0], MonthOf(rows, 2), payerType);
                    sums[key] = sums.GetValueOrDefault(key) + rows.Amount(3) + rows.Amount(4) + rows.Amount(6);
                }

                progress.Count(rows);
            }

            progress.End(rows);
        }

        return sums.Select(sum => (sum.Key, sum.Value));
    }

    /// <summary>What a ledger received by area and month of receipt, personal accounts' part included.</summary>
    public static IEnumerable<(CollectionKey Key, Fen Amount)> Received(Ledger ledger) =>
        from entry in ledger.Entries
        where Collected.Contains(entry.Account)
        select (new CollectionKey(entry.Area, (ledger.Year * 100) + entry.Month, 0), entry.Cell.Amount);

    private static int MonthOf(CsvRows rows, int column) =>
        rows.Utf8(column).Length == 6 && int.TryParse(rows.Utf8(column), NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month / 100 >= 1 && month % 100 is >= 1 and <= 12
            ? month
            : throw rows.Wrong(column, $"'{rows[column]}' is not a month; write it like 202205.");
}
