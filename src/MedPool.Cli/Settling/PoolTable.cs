using MedPool.Cli.Output;

namespace MedPool.Cli.Settling;

/// <summary>The pool's account: what came in and went out, stage by stage.</summary>
internal static class PoolTable
{
    /// <summary>Makes the table, or <see langword="null"/> for a fund whose pool neither held nor moved anything.</summary>
    public static Sheet? Of(FundSettlement fund)
    {
        PartyBalance? pool = fund.Parties.FirstOrDefault(party => party.Party.Kind == PartyKind.Pool);
        if (pool is null)
        {
            return null;
        }

        Sheet sheet = new Sheet("调剂金 Pool").Words("").Numbers("in", "收").Numbers("out", "支");
        sheet.Row("年初 opening", Amounts.Show(pool.Opening), "");
        foreach (IGrouping<(StageKind Kind, string? Id), Transfer> stage in fund.Transfers.Where(TouchesPool).GroupBy(transfer => (transfer.Stage, transfer.StageId)))
        {
            LocalizedText line = stage.Key.Kind.PoolLine();
            string received = Sum(stage, transfer => transfer.To.Kind == PartyKind.Pool);
            string paid = Sum(stage, transfer => transfer.From.Kind == PartyKind.Pool);
            sheet.Row(stage.Key.Id is { } id ? $"{line.Zh} {line.En} ({id})" : $"{line.Zh} {line.En}", received, paid);
        }

        sheet.Total("年末 closing", Amounts.Show(pool.Closing), "");
        return sheet;
    }

    private static bool TouchesPool(Transfer transfer) => transfer.From.Kind == PartyKind.Pool || transfer.To.Kind == PartyKind.Pool;

    private static string Sum(IEnumerable<Transfer> transfers, Func<Transfer, bool> counts)
    {
        AmountSum sum = Amounts.Sum(transfers.Where(counts).Select(transfer => transfer.Amount));
        return sum == default ? "" : Amounts.Show(sum);
    }
}
