using MedPool.Cli.Output;

using MedPool.Law;
using Spectre.Console;

namespace MedPool.Cli.PolicyViews;

/// <summary>Describes policies for people.</summary>
internal static class PolicyPrinter
{
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>One line for each policy.</summary>
    public static void PrintList(IEnumerable<Policy> policies, Terminal terminal)
    {
        Sheet sheet = new Sheet("Policies").Words("id").Words("version").Words("in force").Words("name").Numbers("areas").Words("funds");
        foreach (PolicyDocument policy in policies.Select(policy => policy.Document))
        {
            string force = $"{policy.Effective.From} – {policy.Effective.To?.ToString() ?? ""}".TrimEnd();
            sheet.Row(
                policy.Id,
                policy.Version,
                force,
                policy.Names.Zh,
                Amounts.Show(policy.Areas.Count),
                string.Join(", ", policy.Funds.Select(fund => fund.Id)));
        }

        sheet.Print(terminal);
        terminal.Out.Write("'medpool policies ID' shows a policy's values with their articles.\n");
    }

    /// <summary>Everything a policy says, each value with its article and words.</summary>
    public static void PrintWhole(Policy policy, Terminal terminal)
    {
        PolicyDocument document = policy.Document;
        Line(terminal, 0, $"{document.Id} {document.Version}  {document.Names.Zh}  {document.Names.En}", Strong);
        Line(terminal, 0, string.Join("  ", document.Areas.Select(area => $"{area.Code} {area.Names.Zh}")), Style.Plain);
        foreach (CitedValue value in policy.ListValues())
        {
            Line(terminal, 0, value.Value.Length == 0 ? value.Place : $"{value.Place}: {value.Value}", Style.Plain);
            Line(terminal, 4, value.Cite is { } cite ? $"{cite.Rule}  {cite.Article}  “{cite.Quote}”" : $"assumption  {value.Assumption}", Faint);
        }

        PrintReadings(document, terminal);
        foreach (Assumption assumption in document.Assumptions)
        {
            Line(terminal, 0, $"assumption {assumption.Name} = {assumption.Value}", Strong);
            Line(terminal, 4, $"{assumption.Note.Zh}  {assumption.Note.En}", Faint);
        }
    }

    /// <summary>The rules that a policy cites, each with every sentence quoted for it.</summary>
    public static void PrintRules(Policy policy, Terminal terminal)
    {
        IEnumerable<Citation> cites = policy.ListValues()
            .Select(value => value.Cite)
            .OfType<Citation>()
            .DistinctBy(cite => (cite.Rule, cite.Article, cite.Quote));
        foreach (IGrouping<string, Citation> rule in cites.GroupBy(cite => cite.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            Line(terminal, 0, rule.Key, Strong);
            foreach (Citation cite in rule)
            {
                Line(terminal, 4, $"{cite.Article}  “{cite.Quote}”", Style.Plain);
            }
        }
    }

    private static void PrintReadings(PolicyDocument document, Terminal terminal)
    {
        foreach (Reading reading in document.Readings)
        {
            Line(terminal, 0, $"reading {reading.Name} = {reading.Chosen}", Strong);
            Line(terminal, 4, $"{reading.Why.Zh}  {reading.Why.En}", Faint);
            foreach (ReadingAlternative alternative in reading.Alternatives)
            {
                Line(
                    terminal,
                    4,
                    $"{(alternative.Name == reading.Chosen ? "●" : "○")} {alternative.Name}  {alternative.Text.Zh}  {alternative.Text.En}",
                    Style.Plain);
            }
        }
    }

    private static void Line(Terminal terminal, int indent, string text, Style style) =>
        terminal.Console.Write(new Padder(new Text(text, style), new Padding(indent, 0, 0, 0)));
}
