using System.Runtime.InteropServices;
using MedPool.Law;

using MedPool.Cli.Input;
using MedPool.Contributions;
using MedPool.Internals;

namespace MedPool.Cli.Payments;

/// <summary>
/// What was due and what was received, from files: contributions by who pays them (JN-3-2-1, JP-2a), and subsidies that areas' governments owe (JH-05, YC-3-1-2) as payer type
/// 5. A ledger does not know payer types: with it, those of contributions are joined.
/// </summary>
internal static class ArrearsFile
{
    private const int Finance = 5;

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
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "month", "payer_type", "due");
        while (rows.Read())
        {
            if (policy.Areas.All(area => area.Code != rows[0]))
            {
                throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'.");
            }

            int payerType = rows.Number(2, 0, 9) is (>= 1 and <= Finance or 8) and int type ? type : throw rows.Wrong(2, $"'{rows[2]}' owes nothing; write 1 to 4 or 8 for contributions, 5 for subsidies.");
            Fen amount = rows.Amount(3);
            due.Add((new CollectionKey(rows[0], rows.Month(1), joinPayers && payerType != Finance ? 0 : payerType), amount >= Fen.Zero ? amount : throw rows.Wrong(3, $"{amount} is below zero.")));
        }

        return due;
    }

    /// <summary>Sums contribution files ('-' is standard input) by area, month paid for and payer type; interest and recovered money are no dues.</summary>
    /// <param name="files">The files.</param>
    /// <param name="due">What is due: subsidies count where some are.</param>
    /// <param name="asOf">The last day on which receipts count, or <see langword="null"/>: all do.</param>
    /// <param name="terminal">Shows progress, and is standard input.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IEnumerable<(CollectionKey Key, Fen Amount)> Received(
        IReadOnlyList<string> files, IReadOnlyList<(CollectionKey Key, Fen Amount)> due, DateOnly? asOf, Terminal terminal, CancellationToken cancellationToken)
    {
        bool subsidies = HasSubsidies(due);
        Dictionary<CollectionKey, Fen> sums = [];
        using var progress = new RowProgress(terminal, "Reading receipts", "rows", RowProgress.SizeOf(files), cancellationToken);
        foreach (string file in files)
        {
            using DelimitedRows rows = DelimitedRows.Open(TextInput.Open(file, terminal, cancellationToken), asOf is null ? Columns : [.. Columns, "clct_time|arvl_date"]);
            while (rows.Read())
            {
                progress.Count(rows);
                if (asOf is { } last && rows.Day(Columns.Length) > last)
                {
                    continue;
                }

                if (rows.Number(1, 0, 9) is (>= 1 and < Finance or 8) and int payerType)
                {
                    Add(sums, rows, payerType, rows.Amount(3) + rows.Amount(4) + rows.Amount(6));
                }

                if (subsidies && rows.Amount(5) is var subsidy && subsidy != Fen.Zero)
                {
                    Add(sums, rows, Finance, subsidy);
                }
            }

            progress.End(rows);
        }

        return sums.Select(sum => (sum.Key, sum.Value));
    }

    /// <summary>What a ledger received by area and month of receipt, personal accounts' part included.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="due">What is due: subsidies count where some are.</param>
    public static IEnumerable<(CollectionKey Key, Fen Amount)> Received(Ledger ledger, IReadOnlyList<(CollectionKey Key, Fen Amount)> due)
    {
        bool subsidies = HasSubsidies(due);
        return from entry in ledger.Entries
               let subsidy = entry.Account == Account.Subsidy
               where subsidy ? subsidies : Collected.Contains(entry.Account)
               select (new CollectionKey(entry.Area, (ledger.Year * 100) + entry.Month, subsidy ? Finance : 0), entry.Cell.Amount);
    }

    private static void Add(Dictionary<CollectionKey, Fen> sums, DelimitedRows rows, int payerType, Fen amount)
    {
        ref Fen sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, new CollectionKey(rows[0], rows.Month(2), payerType), out _);
        try
        {
            sum += amount;
        }
        catch (OverflowException)
        {
            throw rows.Wrong(2, $"what was received for {rows[2]} in area {rows[0]} adds up to more than an amount can be; check the amounts.");
        }
    }

    private static bool HasSubsidies(IEnumerable<(CollectionKey Key, Fen Amount)> due) => due.Any(amount => amount.Key.PayerType == Finance);
}
