using System.Globalization;

using MedPool.Cli.Output;

using Spectre.Console;

namespace MedPool.Cli.Explaining;

/// <summary>Prints the steps behind a settlement: what came out, the formula and the numbers that entered, the rules with their words, the reading.</summary>
internal static class ExplanationPrinter
{
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style OfLaw = new(Color.Teal);

    /// <summary>Prints steps for people.</summary>
    /// <param name="title">Whose steps they are.</param>
    public static void Print(string title, IReadOnlyList<ExplanationStep> steps, Terminal terminal)
    {
        Line(terminal, "", title, Strong);
        for (int i = 0; i < steps.Count; i++)
        {
            PrintStep(i + 1, steps[i], terminal);
        }

        terminal.Console.WriteLine();
    }

    private static void PrintStep(int number, ExplanationStep step, Terminal terminal)
    {
        string what = step.Transfer is { } transfer ? $"{transfer.From} → {transfer.To}" : step.Figure;
        Line(terminal, "", string.Create(CultureInfo.InvariantCulture, $"{number,3}. {step.StageName}  {what}  {Show(step.Amount)}"), Style.Plain);
        Line(terminal, "     ", $"{step.Words.Zh}  {step.Words.En}", Style.Plain);
        Line(terminal, "       ", $"= {step.Formula}", Faint);
        foreach (ExplanationInput input in step.Inputs)
        {
            Line(terminal, "       ", $"{input.Name} {Show(input.Value)}  {input.Source.Word()}", Faint);
        }

        PrintLaw("", step.Rule, terminal);
        foreach (Citation shaping in step.ShapedBy)
        {
            PrintLaw("+ ", shaping, terminal);
        }

        foreach (ChosenReading reading in step.Readings)
        {
            Line(terminal, "     ", $"{reading.Name}={reading.Alternative}", OfLaw);
        }
    }

    private static void PrintLaw(string mark, Citation? rule, Terminal terminal)
    {
        if (rule is not null)
        {
            Line(terminal, "     ", $"{mark}{rule.Rule}  {rule.Article}  “{rule.Quote}”", OfLaw);
        }
    }

    // Amounts with their thousands apart.
    private static string Show(ExplanationNumber number) =>
        number is { Unit: ExplanationUnit.Amount, Denominator: var denominator } && 100 % denominator == 0
            ? Amounts.ShowSum(number.Numerator * (100 / denominator))
            : number.ToString();

    // Long lines fold under their own beginning.
    private static void Line(Terminal terminal, string indent, string text, Style style) =>
        terminal.Console.Write(new Padder(new Text(text, style), new Padding(indent.Length, 0, 0, 0)));
}
