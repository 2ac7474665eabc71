using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using Spectre.Console;

namespace MedPool.Cli.Projecting;

/// <summary>Prints what differs between a scenario and the base: year by year the pool and the balances, and who pays more or less.</summary>
internal static class ComparisonPrinter
{
    /// <summary>Prints a heading.</summary>
    public static void Heading(string text, Terminal terminal) =>
        terminal.Console.Write(new Text(SafeText.Of(text) + "\n", new Style(decoration: Decoration.Bold | Decoration.Underline)));

    /// <summary>Prints the differences.</summary>
    public static void Print(ProjectionComparison comparison, string scenario, PolicyDocument policy, Terminal terminal)
    {
        Heading($"差异 Differences: {scenario} - base (+ more, - less)", terminal);
        EquatableArray<YearDifference> differences = comparison.Differences;
        foreach (IGrouping<string, YearDifference> fund in differences.GroupBy(static difference => difference.Base.Settlement.Fund))
        {
            LocalizedText names = policy.Funds.First(described => described.Id == fund.Key).Names;
            BalancesOf(fund, $"{names.Zh}  {names.En}").Print(terminal);
            PaymentsOf(fund).Print(terminal);
        }

        if (differences.Count == 0)
        {
            terminal.Console.WriteLine("无变化 no change");
        }

        PrintEnds(comparison, terminal);
        terminal.Console.WriteLine();
    }

    /// <summary>Writes <c>differences</c> as members of a JSON object.</summary>
    public static void Write(ProjectionComparison comparison, Utf8JsonWriter json)
    {
        json.WriteObjects("poolRunsOut", comparison.Base.PoolEnds.Zip(comparison.Other.PoolEnds), ends =>
        {
            json.WriteString("fund", ends.First.FundId);
            json.WriteNumberOrNull("base", ends.First.Year);
            json.WriteNumberOrNull("against", ends.Second.Year);
        });
        json.WriteObjects("differences", comparison.Differences, difference =>
        {
            json.WriteNumber("year", difference.Year);
            json.WriteString("fund", difference.Base.Settlement.Fund);
            WritePair(json, "pool", difference.Base.PoolClosing, difference.Other.PoolClosing, difference.PoolMore);
            WritePair(json, "areaBalances", difference.Base.AreaBalances, difference.Other.AreaBalances, difference.AreaBalancesMore);
            json.WriteObjects("payments", difference.Payments, payment =>
            {
                json.WriteString("party", payment.Party.ToString());
                json.WriteString("area", payment.Party.AreaCode);
                json.WriteString("base", payment.Chosen.ToString());
                json.WriteString("against", payment.Other.ToString());
                json.WriteString("paysMore", payment.More.ToString());
            });
        });
    }

    private static void WritePair(Utf8JsonWriter json, string name, AmountSum first, AmountSum second, AmountSum more)
    {
        json.WriteStartObject(name);
        json.WriteString("base", first.ToString());
        json.WriteString("against", second.ToString());
        json.WriteString("more", more.ToString());
        json.WriteEndObject();
    }

    private static Sheet BalancesOf(IEnumerable<YearDifference> years, string title)
    {
        Sheet sheet = new Sheet(title).Words("year", "年度")
            .Numbers("pool: base", "调剂金年末").Numbers("scenario", "对照").Numbers("more", "增减")
            .Numbers("balances: base", "各地结余").Numbers("scenario", "对照").Numbers("more", "增减")
            .Numbers("months: base", "可付月数").Numbers("scenario", "对照");
        foreach (YearDifference year in years)
        {
            sheet.Row(
                ProjectionWords.Year(year.Year),
                Amounts.Show(year.Base.PoolClosing),
                Amounts.Show(year.Other.PoolClosing),
                Signed(year.PoolMore),
                Amounts.Show(year.Base.AreaBalances),
                Amounts.Show(year.Other.AreaBalances),
                Signed(year.AreaBalancesMore),
                year.Base.MonthsPayable ?? "–",
                year.Other.MonthsPayable ?? "–");
        }

        return sheet;
    }

    private static Sheet PaymentsOf(IEnumerable<YearDifference> years)
    {
        Sheet sheet = new Sheet("多承担 Who pays more").Words("year", "年度").Words("party", "责任方").Numbers("base", "基准").Numbers("scenario", "对照").Numbers("pays more", "多承担");
        foreach (YearDifference year in years)
        {
            foreach (PaymentDifference payment in year.Payments)
            {
                string name = payment.Party.AreaCode is { } code ? " " + year.Base.Settlement[code].Name : "";
                sheet.Row(ProjectionWords.Year(year.Year), payment.Party + name, Amounts.Show(payment.Chosen), Amounts.Show(payment.Other), Signed(payment.More));
            }
        }

        return sheet;
    }

    private static void PrintEnds(ProjectionComparison comparison, Terminal terminal)
    {
        foreach ((PoolEnd first, PoolEnd second) in comparison.Base.PoolEnds.Zip(comparison.Other.PoolEnds))
        {
            terminal.Console.WriteLine($"调剂金用尽 pool runs out, {first.FundId}: base {Of(first)}, scenario {Of(second)}");
        }

        PrintEnd("base", comparison.Base.End, terminal);
        PrintEnd("scenario", comparison.Other.End, terminal);
    }

    private static void PrintEnd(string which, ProjectionEnd? end, Terminal terminal)
    {
        if (end is not null)
        {
            terminal.Console.WriteLine($"无法清算 {which}: {ProjectionWords.Year(end.Year)} cannot be settled; see below");
        }
    }

    private static string Of(PoolEnd end) => end.Year is { } year ? ProjectionWords.Year(year) : "–";

    private static string Signed(AmountSum sum) => (sum > default(AmountSum) ? "+" : "") + Amounts.Show(sum);
}
