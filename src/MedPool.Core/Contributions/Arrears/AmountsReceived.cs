using System.Runtime.InteropServices;
using MedPool.Contributions;
using MedPool.Files;

namespace MedPool.Internals;

/// <summary>What was received of contributions and subsidies, by area, month and payer type (JN-3-2-1, JP-2a, JH-05, YC-3-1-2).</summary>
internal static class AmountsReceived
{
    private const int Area = 0;
    private const int PayerType = 1;
    private const int Month = 2;
    private const int ByEmployer = 3;
    private const int ByMember = 4;
    private const int Subsidy = 5;
    private const int Other = 6;
    private const int Received = 7;
    private const int Retirees = 8;

    private static readonly string[] Columns =
        ["insu_admdvs|insuplc_admdvs", "payer_type", "accrym|cashym", "emp_clct_amt", "psn_clct_amt", "finsubs_amt|fin_clct_amt", "oth_clct_amt"];

    private static readonly Account[] Collected = [Account.ContributionEmployer, Account.ContributionIndividual, Account.ContributionOther, Account.PersonalIn];

    /// <summary>Sums files of contributions by area, month paid for and payer type; interest and recovered money are no dues.</summary>
    public static IEnumerable<CollectionAmount> Read(
        IReadOnlyList<TextSource> contributions, bool withSubsidies, DateOnly? asOf, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        var sums = new Sums(withSubsidies, asOf);
        var reading = new ReadingProgress(progress, cancellationToken) { BytesTotal = TextSource.LengthOf(contributions) };
        foreach (TextSource source in contributions)
        {
            using DelimitedRows rows = DelimitedRows.Open(source, asOf is null ? Columns : [.. Columns, "clct_time|arvl_date"]);
            while (rows.Read())
            {
                reading.Count(rows);
                sums.Add(rows);
            }

            reading.End(rows);
        }

        return sums.Amounts;
    }

    /// <summary>What a ledger received by area and month of receipt, personal accounts' part included; payer types are joined.</summary>
    public static IEnumerable<CollectionAmount> Of(Ledger ledger, bool withSubsidies)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return from entry in ledger.Entries
               let subsidy = entry.Account == Account.Subsidy
               where subsidy ? withSubsidies : Collected.Contains(entry.Account)
               let payerType = subsidy ? CollectionKey.Subsidies : CollectionKey.AllPayers
               select new CollectionAmount(new CollectionKey(entry.Area, (ledger.Year * 100) + entry.Month, payerType), entry.Cell.Amount);
    }

    private sealed class Sums(bool withSubsidies, DateOnly? asOf)
    {
        private readonly Dictionary<CollectionKey, Fen> _sums = [];
        private readonly RepeatedTexts _areas = new();

        public IEnumerable<CollectionAmount> Amounts => _sums.Select(sum => new CollectionAmount(sum.Key, sum.Value));

        public void Add(DelimitedRows rows)
        {
            if (asOf is { } last && rows.Day(Received) > last)
            {
                return;
            }

            if (rows.Number(PayerType, 0, 9) is (>= 1 and < CollectionKey.Subsidies or Retirees) and int payerType)
            {
                Add(rows, payerType, rows.Amount(ByEmployer) + rows.Amount(ByMember) + rows.Amount(Other));
            }

            if (withSubsidies && rows.Amount(Subsidy) is var subsidy && subsidy != Fen.Zero)
            {
                Add(rows, CollectionKey.Subsidies, subsidy);
            }
        }

        private void Add(DelimitedRows rows, int payerType, Fen amount)
        {
            string area = _areas.Of(rows.Utf8(Area));
            ref Fen sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, new CollectionKey(area, rows.Month(Month), payerType), out _);
            try
            {
                sum += amount;
            }
            catch (OverflowException)
            {
                throw rows.Wrong(Month, $"what was received for {rows[Month]} in area {area} adds up to more than an amount can be; check the amounts.");
            }
        }
    }
}
