using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Settling;

/// <summary>Prints how a province's settlement and those of its cities fit together: what both levels book, and what moved between them.</summary>
internal static class ConsolidationPrinter
{
    /// <summary>Prints two tables for people.</summary>
    public static void Print(Consolidation consolidation, Settlement province, Terminal terminal)
    {
        Sheet pairs = new Sheet("两级对账 Booked by both levels, counted once").Words("fund", "基金").Words("city", "市").Words("figure", "项目").Numbers("province", "省").Numbers("city", "市").Words("");
        foreach (BookedTwice pair in consolidation.Pairs)
        {
            pairs.Row(pair.Fund, province[pair.Fund][pair.CityCode].Name, pair.Figure, Amounts.ShowSum(pair.Province.Value), Amounts.ShowSum(pair.City.Value), pair.Agrees ? "✓" : "✗");
        }

        pairs.Print(terminal);
        terminal.Console.Write(new Spectre.Console.Text($"eliminated {Amounts.ShowSum(consolidation.Eliminated.Value)}\n"));
        Sheet flows = new Sheet("两级往来 Between the levels").Words("fund", "基金").Words("city", "市").Words("stage", "阶段").Words("rule").Numbers("province", "省").Numbers("city", "市");
        foreach (BetweenLevels flow in consolidation.Flows)
        {
            flows.Row(flow.Fund, province[flow.Fund][flow.CityCode].Name, Explaining.Stages.Name(flow.Transfer.Stage), flow.Transfer.Rule.Rule, Amounts.Show(flow.Province), Amounts.Show(flow.City));
        }

        flows.Print(terminal);
    }

    /// <summary>Writes <c>consolidation</c> as a member of a JSON object.</summary>
    public static void Write(Consolidation consolidation, Utf8JsonWriter json)
    {
        json.WriteStartObject("consolidation");
        json.WriteBoolean("agrees", consolidation.Agrees);
        json.WriteString("eliminated", consolidation.Eliminated.ToString());
        json.WriteStartArray("pairs");
        foreach (BookedTwice pair in consolidation.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("fund", pair.Fund);
            json.WriteString("city", pair.CityCode);
            json.WriteString("figure", pair.Figure);
            json.WriteString("provinceSays", pair.Province.ToString());
            json.WriteString("citySays", pair.City.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("flows");
        foreach (BetweenLevels flow in consolidation.Flows)
        {
            json.WriteStartObject();
            json.WriteString("fund", flow.Fund);
            json.WriteString("city", flow.CityCode);
            json.WriteString("stage", Explaining.Stages.Name(flow.Transfer.Stage));
            json.WriteString("rule", flow.Transfer.Rule.Rule);
            json.WriteString("provinceSays", flow.Province.ToString());
            json.WriteString("citySays", flow.City.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
