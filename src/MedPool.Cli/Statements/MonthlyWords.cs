using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>What does not agree in a monthly report, in words.</summary>
internal static class MonthlyWords
{
    /// <summary>The column of the form that a difference is in.</summary>
    public static string Column(FormDifference difference) => difference.IsYearToDate ? "year_to_date" : "month";

    /// <summary>Everything that does not agree; empty where all agrees.</summary>
    public static IEnumerable<string> Faults(MonthlyReport report) => [.. report.Differences.Select(InWords), .. PairDifferences(report)];

    private static string InWords(FormDifference difference) =>
        $"area {difference.Area}, insurance type {difference.InsuranceType}: "
        + $"{difference.Line} ({Column(difference)}) is published as {Amounts.Show(difference.Published)}, "
        + $"its lines make {Amounts.Show(difference.Computed)}, difference {Amounts.Show(difference.Difference)}";

    // What the two sides of transfers between the levels do not agree on.
    private static IEnumerable<string> PairDifferences(MonthlyReport report) =>
        from type in report.Consolidated
        from column in new[] { (Name: "the month", Statement: type.Month), (Name: "the year to date", Statement: type.YearToDate) }
        from pair in new[]
        {
            (Name: "补助下级支出 less 上级补助收入", Difference: column.Statement.SubsidyDifference),
            (Name: "上解上级支出 less 下级上解收入", Difference: column.Statement.RemittanceDifference),
        }
        where pair.Difference != default
        select $"insurance type {type.InsuranceType}, {column.Name}: {pair.Name} is {Amounts.Show(pair.Difference)}";
}
