using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;

using Spectre.Console;

namespace MedPool.Cli.Explaining;

/// <summary>Prints the steps behind an area's settlement: what moved, the numbers that went in, rule, article and the article's words.</summary>
internal static class ExplanationPrinter
{
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>Prints an area of a fund for people.</summary>
    public static void Print(Settlement settlement, FundSettlement fund, SettlementArea area, Terminal terminal)
    {
        Line(terminal, "", $"{area.Name} {area.Code}  {fund.Fund}  {settlement.PolicyId} {settlement.Year}", Strong);
        int number = 0;
        foreach (ExplanationStep step in fund.Explain(area.Code))
        {
            PrintStep(++number, step, terminal);
        }

        terminal.Console.WriteLine();
    }

    /// <summary>Writes an area of a fund as members of a JSON object.</summary>
    public static void Write(FundSettlement fund, SettlementArea area, Utf8JsonWriter json)
    {
        json.WriteString("fund", fund.Fund);
        json.WriteString("area", area.Code);
        json.WriteString("name", area.Name);
        json.WriteObjects("steps", fund.Explain(area.Code), step => WriteStep(step, json));
    }

    private static void PrintStep(int number, ExplanationStep step, Terminal terminal)
    {
        string what = step.Transfer is { } transfer ? $"{transfer.From} → {transfer.To}  " : "= ";
        Line(terminal, "", string.Create(CultureInfo.InvariantCulture, $"{number,3}. {step.Stage.ToText()}  {what}{Amounts.Show(step.Amount)}"), Style.Plain);
        Line(terminal, "     ", $"{step.Words.Zh}  {step.Words.En}", Style.Plain);
        foreach (ExplanationInput input in step.Inputs)
        {
            Line(terminal, "       ", $"{input.Name} {input.Value}", Faint);
        }

        if (step.Rule is { } rule)
        {
            Line(terminal, "     ", $"{rule.Rule}  {rule.Article}  “{rule.Quote}”", new Style(Color.Teal));
        }
    }

    private static void WriteStep(ExplanationStep step, Utf8JsonWriter json)
    {
        json.WriteString("stage", step.Stage.ToText());
        json.WriteString("from", step.Transfer?.From.ToString());
        json.WriteString("to", step.Transfer?.To.ToString());
        json.WriteString("amount", step.Amount.ToString());
        json.WriteString("zh", step.Words.Zh);
        json.WriteString("en", step.Words.En);
        json.WriteStartObject("inputs");
        foreach (ExplanationInput input in step.Inputs)
        {
            json.WriteString(input.Name, input.Value);
        }

        json.WriteEndObject();
        json.WriteString("rule", step.Rule?.Rule);
        json.WriteString("article", step.Rule?.Article);
        json.WriteString("quote", step.Rule?.Quote);
    }

    // Long lines fold under their own beginning.
    private static void Line(Terminal terminal, string indent, string text, Style style) =>
        terminal.Console.Write(new Padder(new Text(text, style), new Padding(indent.Length, 0, 0, 0)));
}
