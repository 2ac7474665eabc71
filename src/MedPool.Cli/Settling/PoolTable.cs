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
        foreach (IGrouping<StageKind, Transfer> stage in fund.Transfers.Where(TouchesPool).GroupBy(transfer => transfer.Stage))
        {
            sheet.Row(Name(stage.Key), Sum(stage, transfer => transfer.To.Kind == PartyKind.Pool), Sum(stage, transfer => transfer.From.Kind == PartyKind.Pool));
        }

        sheet.Total("年末 closing", Amounts.Show(pool.Closing), "");
        return sheet;
    }

    private static bool TouchesPool(Transfer transfer) => transfer.From.Kind == PartyKind.Pool || transfer.To.Kind == PartyKind.Pool;

    private static string Sum(IEnumerable<Transfer> transfers, Func<Transfer, bool> counts)
    {
        Int128 sum = transfers.Where(counts).Aggregate((Int128)0, (total, transfer) => total + transfer.Amount.Value);
        return sum == 0 ? "" : Amounts.ShowSum(sum);
    }

    private static string Name(StageKind stage) => stage switch
    {
        StageKind.Opening => "利息等 interest, other",
        StageKind.PrePooling => "统筹前缺口 old gaps",
        StageKind.Centralise => "归集结余 centralised",
        StageKind.Levy => "上解 levies",
        StageKind.Surplus => "结余划转 surpluses",
        StageKind.Emergency => "紧急调剂 emergency",
        StageKind.Coverage => "缺口分担 gap shares",
        _ => "奖惩 rewards",
    };
}
