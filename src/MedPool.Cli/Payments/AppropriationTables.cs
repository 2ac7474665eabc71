using System.Globalization;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>The appropriations of a year as tables, with the columns that the policy has.</summary>
internal static class AppropriationTables
{
    /// <summary>Prints what is to be paid, how it was paid, and the chains from plan to payment.</summary>
    public static void Print(YearAppropriations year, IReadOnlyList<AppropriationChain> chains, Terminal terminal)
    {
        PrintAmounts(year, terminal);
        PrintPaid(year, terminal);
        PrintChains(chains, terminal);
    }

    private static void PrintAmounts(YearAppropriations year, Terminal terminal)
    {
        Sheet sheet = new Sheet(string.Create(CultureInfo.InvariantCulture, $"{year.Policy.Names.Zh} {year.Year}")).Words("fund").Words("area");
        List<Func<AreaAppropriations, string>> cells = [area => area.Fund, area => area.Area];
        foreach ((string header, Func<AreaAppropriations, string> cell) in Columns(year))
        {
            sheet.Numbers(header);
            cells.Add(cell);
        }

        foreach (AreaAppropriations area in year.Areas)
        {
            sheet.Row([.. cells.Select(cell => cell(area))]);
        }

        sheet.Print(terminal);
    }

    private static IEnumerable<(string Header, Func<AreaAppropriations, string> Cell)> Columns(YearAppropriations year)
    {
        if (year.Rules.Advance is not null)
        {
            yield return ("advance", area => Show(area.Advance?.Received));
        }

        foreach ((int index, DeadlineDay month) in year.MonthsDue.Index())
        {
            yield return (Days.TextOrNothing(month.Date), area => Amounts.Show(area.Months[index].Amount));
        }

        if (year.Rules.YearEnd is not null)
        {
            yield return ("by " + Days.TextOrNothing(year.YearEndDue), area => Show(area.YearEnd?.Received));
        }

        if (year.Rules.Quota is not null)
        {
            yield return ("over quota", area => Amounts.ShowOrDash(area.OverQuota));
            yield return ("next quota", area => Show(area.NextQuota));
        }
    }

    private static void PrintPaid(YearAppropriations year, Terminal terminal)
    {
        (AreaAppropriations Area, AppropriationItem Item)[] paid =
            [.. year.Areas.SelectMany(area => area.Items.Where(item => item.Paid is not null).Select(item => (area, item)))];
        if (paid.Length == 0)
        {
            return;
        }

        Sheet sheet = new Sheet("Appropriations paid 拨付到位")
            .Words("fund").Words("area").Words("for").Words("due").Numbers("left on that day").Words("paid").Numbers("working days late");
        foreach ((AreaAppropriations area, AppropriationItem item) in paid)
        {
            PaymentStatus status = item.Paid!.Value;
            sheet.Row(
                area.Fund, area.Area, For(item), Days.Text(status.Due), Amounts.ShowOrDash(status.Left), PaymentCells.When(status),
                PaymentCells.Late(status));
        }

        sheet.Print(terminal);
    }

    private static string For(AppropriationItem item) => item.Kind switch
    {
        AppropriationKind.Advance => "advance",
        AppropriationKind.YearEnd => "year-end",
        _ => string.Create(CultureInfo.InvariantCulture, $"month {item.Month}"),
    };

    private static void PrintChains(IReadOnlyList<AppropriationChain> chains, Terminal terminal)
    {
        if (chains.Count == 0)
        {
            return;
        }

        Sheet sheet = new Sheet("From plan to payment 拨付流程").Words("month").Words("step").Words("due").Words("done").Numbers("working days late");
        foreach ((int month, ChainStep step) in chains.SelectMany(chain => chain.Steps.Select(step => (chain.Month, step))))
        {
            sheet.Row(
                Text(month), step.Deadline.Text.Zh, Days.Text(step.Due), Days.TextOrNothing(step.Done), step.IsLate ? Text(step.WorkingDaysLate) : "–");
        }

        sheet.Print(terminal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Show(Fen? amount) => amount is { } known ? Amounts.Show(known) : "";
}
