using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Levels;

namespace MedPool.Cli.Settling;

/// <summary>Prints how a province's settlement and those of its cities fit together: what both levels book, and what moved between them.</summary>
internal static class ConsolidationPrinter
{
    /// <summary>Prints the tables for people: pairs, flows, who pays the levies, and the statement over both levels.</summary>
    public static void Print(Consolidation consolidation, Settlement province, Terminal terminal)
    {
        string NameOf(string fund, string city) => province[fund][city].Name;
        Sheet pairs = new Sheet("两级对账 Booked by both levels, counted once")
            .Words("fund", "基金")
            .Words("city", "市")
            .Words("figure", "项目")
            .Numbers("province", "省")
            .Numbers("city", "市")
            .Words("");
        foreach (BookedTwice pair in consolidation.Pairs)
        {
            pairs.Row(
                pair.Fund,
                NameOf(pair.Fund, pair.CityCode),
                pair.Figure,
                Amounts.ShowSum(pair.Province.Value),
                Amounts.ShowSum(pair.City.Value),
                pair.Agrees ? "✓" : "✗");
        }

        pairs.Print(terminal);
        terminal.Console.Write(new Spectre.Console.Text($"eliminated {Amounts.ShowSum(consolidation.Eliminated.Value)}\n"));
        Sheet flows = new Sheet("两级往来 Between the levels")
            .Words("fund", "基金")
            .Words("city", "市")
            .Words("stage", "阶段")
            .Words("rule")
            .Numbers("province", "省")
            .Numbers("city", "市");
        foreach (BetweenLevels flow in consolidation.Flows)
        {
            flows.Row(
                flow.Fund,
                NameOf(flow.Fund, flow.CityCode),
                flow.Transfer.Stage.ToText(),
                flow.Transfer.Rule.Rule,
                Amounts.Show(flow.Province),
                Amounts.Show(flow.City));
        }

        flows.Print(terminal);
        if (consolidation.Levies.Any(static levy => levy.Levy.Amount > Fen.Zero))
        {
            PrintLevies(consolidation, NameOf, terminal);
        }

        PrintStatement(consolidation, NameOf, terminal);
    }

    private static void PrintLevies(Consolidation consolidation, Func<string, string, string> nameOf, Terminal terminal)
    {
        Sheet levies = new Sheet("上解资金来源 Who pays what is owed to the province")
            .Words("fund", "基金")
            .Words("city", "市")
            .Words("payer", "来源")
            .Numbers("amount", "金额");
        foreach (LevyOfCity levy in consolidation.Levies)
        {
            foreach ((string payer, Fen amount) in PayersOf(levy.Levy))
            {
                levies.Row(levy.Fund, nameOf(levy.Fund, levy.CityCode), payer, Amounts.Show(amount));
            }
        }

        levies.Print(terminal);
    }

    private static void PrintStatement(Consolidation consolidation, Func<string, string, string> nameOf, Terminal terminal)
    {
        Sheet closings = new Sheet("期末结余 Closings of cities with books of their own")
            .Words("fund", "基金")
            .Words("city", "市")
            .Numbers("province states", "省表")
            .Numbers("own books", "市表");
        foreach (RestatedClosing closing in consolidation.Closings)
        {
            closings.Row(closing.Fund, nameOf(closing.Fund, closing.CityCode), Amounts.Show(closing.Province), Amounts.ShowSum(closing.City.Value));
        }

        closings.Print(terminal);
        Sheet statement = new Sheet("合并报表 Both levels")
            .Words("fund", "基金")
            .Numbers("opening", "年初")
            .Numbers("in", "外部收入")
            .Numbers("out", "外部支出")
            .Numbers("closing", "年末")
            .Numbers("difference", "差额")
            .Words("");
        foreach (ConsolidatedFund fund in consolidation.Funds)
        {
            Conservation sums = fund.Conservation;
            statement.Row(
                fund.Fund, Amounts.ShowSum(sums.Opening.Value), Amounts.ShowSum(sums.FromExternal.Value), Amounts.ShowSum(sums.ToExternal.Value), Amounts.ShowSum(sums.Closing.Value),
                Amounts.ShowSum(sums.Difference.Value), sums.Difference.Value == 0 ? "✓" : "✗");
        }

        statement.Print(terminal);
    }

    private static IEnumerable<(string Payer, Fen Amount)> PayersOf(ProvincialLevy levy)
    {
        IEnumerable<(string Payer, Fen Amount)> payers =
            [
                ("pool", levy.FromPool),
                .. levy.FromBalances.Select(static part => ($"balance:{part.AreaCode}", part.Amount)),
                ("area-fiscal", levy.FromGovernment),
            ];
        return payers.Where(static payer => payer.Amount > Fen.Zero);
    }

    /// <summary>Writes <c>consolidation</c> as a member of a JSON object.</summary>
    public static void Write(Consolidation consolidation, Utf8JsonWriter json)
    {
        json.WriteStartObject("consolidation");
        json.WriteBoolean("agrees", consolidation.Agrees);
        json.WriteString("eliminated", consolidation.Eliminated.ToString());
        json.WriteObjects("pairs", consolidation.Pairs, pair =>
        {
            json.WriteString("fund", pair.Fund);
            json.WriteString("city", pair.CityCode);
            json.WriteString("figure", pair.Figure);
            json.WriteString("provincePlace", pair.ProvincePlace);
            json.WriteString("provinceSays", pair.Province.ToString());
            json.WriteString("cityPlace", pair.CityPlace);
            json.WriteString("citySays", pair.City.ToString());
        });
        json.WriteObjects("flows", consolidation.Flows, flow =>
        {
            json.WriteString("fund", flow.Fund);
            json.WriteString("city", flow.CityCode);
            json.WriteString("stage", flow.Transfer.Stage.ToText());
            json.WriteString("rule", flow.Transfer.Rule.Rule);
            json.WriteString("provinceSays", flow.Province.ToString());
            json.WriteString("citySays", flow.City.ToString());
        });
        WriteStatement(consolidation, json);
        json.WriteEndObject();
    }

    private static void WriteStatement(Consolidation consolidation, Utf8JsonWriter json)
    {
        json.WriteObjects("levies", consolidation.Levies.SelectMany(levy => PayersOf(levy.Levy).Select(part => (levy, part.Payer, part.Amount))), part =>
        {
            json.WriteString("fund", part.levy.Fund);
            json.WriteString("city", part.levy.CityCode);
            json.WriteString("from", part.Payer);
            json.WriteString("amount", part.Amount.ToString());
        });
        json.WriteObjects("closings", consolidation.Closings, closing =>
        {
            json.WriteString("fund", closing.Fund);
            json.WriteString("city", closing.CityCode);
            json.WriteString("provinceSays", closing.Province.ToString());
            json.WriteString("citySays", closing.City.ToString());
        });
        json.WriteObjects("funds", consolidation.Funds, fund =>
        {
            json.WriteString("fund", fund.Fund);
            json.WriteString("opening", fund.Conservation.Opening.ToString());
            json.WriteString("fromExternal", fund.Conservation.FromExternal.ToString());
            json.WriteString("toExternal", fund.Conservation.ToExternal.ToString());
            json.WriteString("closing", fund.Conservation.Closing.ToString());
            json.WriteString("difference", fund.Conservation.Difference.ToString());
        });
        json.WriteObjects("findings", consolidation.Findings, finding =>
        {
            json.WriteString("place", finding.Place);
            json.WriteString("problem", finding.Problem);
        });
    }
}
