using MedPool.Cli.Output;
using MedPool.Law;
using Spectre.Console;

namespace MedPool.Cli.Projecting;

/// <summary>Prints a projection for people: fund by fund the years, the areas, who pays; when the pool runs out; what is assumed.</summary>
internal static class ProjectionPrinter
{
    /// <summary>Prints all funds.</summary>
    public static void Print(Projection projection, PolicyDocument policy, Terminal terminal)
    {
        foreach (PoolEnd end in projection.PoolEnds)
        {
            LocalizedText names = policy.Funds.First(described => described.Id == end.FundId).Names;
            ProjectedFund[] years = [.. projection.Years.Select(year => year[end.FundId])];
            YearsOf(projection, years, $"{names.Zh}  {names.En}").Print(terminal);
            AreasOf(projection, years, "期末结余 Closing balances", static area => Amounts.Show(area.ClosingBalance)).Print(terminal);
            AreasOf(projection, years, "可付月数 Months payable", static area => area.MonthsPayable ?? "–").Print(terminal);
            PayersOf(projection, years, policy.Level).Print(terminal);
            PrintPool(projection, end, terminal);
            terminal.Console.WriteLine();
        }

        PrintEnd(projection, terminal);
        PrintAssumptions(projection, policy, terminal);
    }

    private static Sheet YearsOf(Projection projection, ProjectedFund[] years, string title)
    {
        Sheet sheet = new Sheet(title).Words("year", "年度")
            .Numbers("income", "收入").Numbers("expenditure", "支出").Numbers("gap", "缺口")
            .Numbers("pool opening", "调剂金年初").Numbers("received", "收").Numbers("paid", "支").Numbers("pool closing", "调剂金年末")
            .Numbers("areas' balances", "各地结余").Numbers("months", "可付月数");
        foreach ((ProjectedYear year, ProjectedFund fund) in projection.Years.Zip(years))
        {
            sheet.Row(
                ProjectionWords.Year(year.Year),
                Amounts.Show(fund.Income),
                Amounts.Show(fund.Expenditure),
                Amounts.ShowOrDash(fund.Gap),
                Amounts.Show(fund.PoolOpening),
                Amounts.ShowOrDash(fund.PoolReceived),
                Amounts.ShowOrDash(fund.PoolPaid),
                Amounts.Show(fund.PoolClosing),
                Amounts.Show(fund.AreaBalances),
                fund.MonthsPayable ?? "–");
        }

        return sheet;
    }

    // An area that has no figures in a year is not in force in it.
    private static Sheet AreasOf(Projection projection, ProjectedFund[] years, string title, Func<SettlementArea, string> figure)
    {
        Sheet sheet = Columns(new Sheet(title).Words("area", "地区"), projection);
        foreach (SettlementArea area in years.SelectMany(static fund => fund.Settlement.Areas).DistinctBy(static area => area.Code))
        {
            sheet.Row([area.Name, .. years.Select(fund => fund.Settlement.Areas.FirstOrDefault(each => each.Code == area.Code) is { } found ? figure(found) : "–")]);
        }

        return sheet;
    }

    private static Sheet PayersOf(Projection projection, ProjectedFund[] years, PolicyLevel level)
    {
        Sheet sheet = Columns(new Sheet("各方承担 Who pays and who receives").Words("party", "责任方").Words(""), projection);
        foreach (PartyKind party in years.SelectMany(static fund => fund.Payments).Select(static payments => payments.Party).Distinct().Order())
        {
            PartyPayments[] byYear = [.. years.Select(fund => fund.Payments.FirstOrDefault(payments => payments.Party == party) ?? new PartyPayments(party, default, default))];
            sheet.Row([ProjectionWords.Of(party, level), "支 paid", .. byYear.Select(static payments => Amounts.ShowOrDash(payments.Paid))]);
            sheet.Row([ProjectionWords.Of(party, level), "收 received", .. byYear.Select(static payments => Amounts.ShowOrDash(payments.Received))]);
        }

        return sheet;
    }

    private static Sheet Columns(Sheet sheet, Projection projection)
    {
        foreach (ProjectedYear year in projection.Years)
        {
            sheet.Numbers(ProjectionWords.Year(year.Year));
        }

        return sheet;
    }

    private static void PrintPool(Projection projection, PoolEnd end, Terminal terminal)
    {
        string until = ProjectionWords.Year(projection.Years[^1].Year);
        string text = end.Year is { } year
            ? $"✗ 调剂金于 {ProjectionWords.Year(year)} 年用尽 the pool runs out in {ProjectionWords.Year(year)}"
            : $"✓ 至 {until} 年调剂金未用尽 the pool does not run out by {until}";
        terminal.Console.Write(new Text(text, new Style(end.Year is null ? Color.Green : Color.Red)));
        terminal.Console.WriteLine();
    }

    private static void PrintEnd(Projection projection, Terminal terminal)
    {
        if (projection.End is { } end)
        {
            string year = ProjectionWords.Year(end.Year);
            terminal.Console.Write(new Text($"✗ {year} 年无法清算 {year} cannot be settled: {SafeText.OfMessage(end.Reason)}\n", new Style(Color.Red)));
        }
    }

    private static void PrintAssumptions(Projection projection, PolicyDocument policy, Terminal terminal)
    {
        foreach ((string reading, string alternative) in projection.Options.Readings.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            terminal.Console.WriteLine($"reading {reading}: {alternative}");
        }

        foreach (GrowthRate rate in projection.Options.Growth.Rates)
        {
            terminal.Console.WriteLine($"growth 增长 {ProjectionWords.Of(rate)}");
        }

        foreach (IGrouping<(string FundId, FigureCourse Course), ProjectedFigure> same in projection.Figures.GroupBy(static figure => (figure.FundId, figure.Course)))
        {
            terminal.Console.WriteLine(
                $"{same.Key.FundId}: {ProjectionWords.Of(same.Key.Course)}: {string.Join(", ", same.Select(figure => NameOf(figure, projection, policy)))}");
        }
    }

    // Areas are named where the figure goes on otherwise elsewhere.
    private static string NameOf(ProjectedFigure figure, Projection projection, PolicyDocument policy)
    {
        bool everywhere = projection.Figures.Count(other => other.FundId == figure.FundId && other.Fact == figure.Fact) == 1;
        string[] names = [.. policy.Areas.Where(area => figure.Areas.Contains(area.Code)).Select(static area => area.Names.Zh)];
        return figure.Fact.Path + (everywhere || names.Length == 0 ? "" : $" ({string.Join("、", names)})");
    }
}
