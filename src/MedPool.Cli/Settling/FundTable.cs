using MedPool.Cli.Output;
using MedPool.Law;

namespace MedPool.Cli.Settling;

/// <summary>The table of one fund: areas by name, income, expenditure, gap, what each step moved, closing balance.</summary>
internal static class FundTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="fund">The fund's settlement.</param>
    /// <param name="title">Stands above it.</param>
    /// <param name="level">Whose pool it is: that decides how governments are called.</param>
    public static Sheet Of(FundSettlement fund, string title, PolicyLevel level)
    {
        IReadOnlyList<StepColumn> steps = StepColumn.AllOf(fund);
        ILookup<(string Area, StepColumn Step), Fen> moved = ByAreaAndStep(fund);
        bool hasFlags = fund.Areas.Any(area => area.Flags.Count > 0);
        Sheet sheet = Columns(title, steps, level, hasFlags);
        foreach (SettlementArea area in fund.Areas)
        {
            sheet.Row(
            [
                area.Name,
                Amounts.Show(area.Income),
                Amounts.Show(area.Expenditure),
                Amounts.ShowOrDash(area.Gap),
                .. steps.Select(step => Amounts.ShowOrDash(Amounts.Sum(moved[(area.Code, step)]))),
                Amounts.Show(area.ClosingBalance),
                area.MonthsPayable ?? "–",
                .. hasFlags ? [string.Join(" ", area.Flags)] : Array.Empty<string>(),
            ]);
        }

        sheet.Total(
        [
            "合计 total",
            Sum(fund, area => area.Income),
            Sum(fund, area => area.Expenditure),
            Sum(fund, area => area.Gap),
            .. steps.Select(step => Amounts.ShowOrDash(Amounts.Sum(fund.Areas.SelectMany(area => moved[(area.Code, step)])))),
            Sum(fund, area => area.ClosingBalance),
            "",
            .. hasFlags ? [""] : Array.Empty<string>(),
        ]);
        return sheet;
    }

    private static Sheet Columns(string title, IReadOnlyList<StepColumn> steps, PolicyLevel level, bool hasFlags)
    {
        Sheet sheet = new Sheet(title).Words("area", "地区").Numbers("income", "收入").Numbers("expenditure", "支出").Numbers("gap", "缺口");
        foreach (StepColumn step in steps)
        {
            sheet.Numbers(step.Header(level));
        }

        sheet.Numbers("closing balance", "期末结余").Numbers("months", "可付月数");
        return hasFlags ? sheet.Words("flags", "提示") : sheet;
    }

    private static ILookup<(string Area, StepColumn Step), Fen> ByAreaAndStep(FundSettlement fund) => fund.Transfers
        .Where(transfer => transfer.AreaCode is not null)
        .ToLookup(transfer => (transfer.AreaCode!, StepColumn.Of(transfer)), transfer => transfer.Amount);

    private static string Sum(FundSettlement fund, Func<SettlementArea, Fen> figure) => Amounts.Show(Amounts.Sum(fund.Areas.Select(figure)));
}
