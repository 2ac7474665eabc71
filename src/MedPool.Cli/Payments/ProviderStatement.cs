using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>The clearing of providers, for people and for machines.</summary>
/// <param name="facts">The year's budgets and providers.</param>
internal sealed class ProviderStatement(ProviderFacts facts)
{
    private const int PrintedMax = 1_000;

    private readonly List<(ProviderBudget Budget, ProviderClearing Clearing)> _clearings = [.. facts.Budgets.Select(budget => (budget, budget.Settle()))];

    /// <summary>Prints a table for each kind; the first thousand providers of each.</summary>
    public void Print(Terminal terminal)
    {
        foreach ((ProviderBudget budget, ProviderClearing clearing) in _clearings)
        {
            Sheet sheet = SheetOf(budget, clearing);
            foreach (ProviderResult result in clearing.Providers.Take(PrintedMax))
            {
                AddRow(sheet, result);
            }

            sheet.Print(terminal);
            if (clearing.Providers.Count > PrintedMax)
            {
                terminal.Message(
                    $"{budget.Kind.Kind}: the first {Amounts.Show((long)PrintedMax)} of {Amounts.Show(clearing.Providers.Count)} providers; "
                    + "--out FILE.csv or --json gives all.");
            }
        }

        PrintAssumptions(terminal);
    }

    /// <summary>Sums up each kind in a line.</summary>
    public void PrintSums(Terminal terminal)
    {
        foreach ((ProviderBudget budget, ProviderClearing clearing) in _clearings)
        {
            terminal.Out.WriteLine(
                $"{budget.Kind.Kind}: {Amounts.Count(clearing.Providers.Count, "provider")}, budget {Amounts.Show(budget.Terms.Budget)}, "
                + $"{clearing.PointValue} a point, {Amounts.Show(clearing.Returned)} returned, {Amounts.Show(clearing.ReserveUsed)} of the reserve used");
        }

        PrintAssumptions(terminal);
    }

    /// <summary>Gives every provider's line.</summary>
    public void WriteRows(Action<ClearedProvider> write)
    {
        foreach ((ProviderBudget budget, ProviderClearing clearing) in _clearings)
        {
            foreach (ProviderResult result in clearing.Providers)
            {
                write(new ClearedProvider(budget.Kind.Kind, result));
            }
        }
    }

    /// <summary>Writes the statement as JSON.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("policy", facts.Policy.Id);
        json.WriteNumber("year", facts.Year);
        json.WriteObjects("kinds", _clearings, clearing => WriteKind(clearing.Budget, clearing.Clearing, json));
        json.WriteEndObject();
    }

    private static Sheet SheetOf(ProviderBudget budget, ProviderClearing clearing) =>
        new Sheet($"{budget.Kind.Names.Zh} ({budget.Kind.Kind}): {BudgetText(budget)}, {clearing.PointValue} a point")
            .Words("provider").Numbers("points").Numbers("payable").Numbers("fees").Numbers("kept").Numbers("returned").Numbers("added").Numbers("due")
            .Numbers("advanced").Numbers("clearing");

    private static string BudgetText(ProviderBudget budget) => budget.PerHead is { } perHead
        ? $"{Amounts.Show(perHead.Persons)} persons × {Amounts.Show(perHead.Standard)} = {Amounts.Show(budget.Terms.Budget)} ({perHead.Rule.Rule})"
        : Amounts.Show(budget.Terms.Budget);

    private static void AddRow(Sheet sheet, in ProviderResult result) => sheet.Row(
        result.Provider,
        result.Year.Points.ToString(),
        Amounts.Show(result.Payable),
        Amounts.Show(result.Year.Fees),
        Amounts.ShowOrDash(result.Kept),
        Amounts.ShowOrDash(result.Returned),
        Amounts.ShowOrDash(result.Added),
        Amounts.Show(result.Due),
        Amounts.ShowOrDash(result.Year.Advanced),
        Amounts.Show(result.Clearing));

    private static void WriteKind(ProviderBudget budget, ProviderClearing clearing, Utf8JsonWriter json)
    {
        json.WriteString("kind", budget.Kind.Kind);
        json.WriteString("rule", budget.Kind.Cite.Rule);
        json.WriteString("budget", budget.Terms.Budget.ToString());
        if (budget.PerHead is { } perHead)
        {
            json.WriteNumber("persons", perHead.Persons);
            json.WriteString("standard", perHead.Standard.ToString());
            json.WriteString("budgetRule", perHead.Rule.Rule);
        }

        json.WriteString("reserve", budget.Terms.Reserve.ToString());
        json.WriteString("keptShare", budget.Terms.KeptShare.ToString());
        json.WriteString("sharedOverspending", budget.Terms.SharedOverspending.ToString());
        json.WriteString("pointValue", clearing.PointValue.ToString());
        json.WriteString("returned", clearing.Returned.ToString());
        json.WriteString("reserveUsed", clearing.ReserveUsed.ToString());
        json.WriteTexts("assumptions", budget.Assumptions.Select(assumption => assumption.Name));
        json.WriteObjects("providers", clearing.Providers, result => WriteProvider(result, json));
    }

    private static void WriteProvider(ProviderResult result, Utf8JsonWriter json)
    {
        json.WriteString("provider", result.Provider);
        json.WriteString("points", result.Year.Points.ToString());
        json.WriteString("payable", result.Payable.ToString());
        json.WriteString("fees", result.Year.Fees.ToString());
        json.WriteString("kept", result.Kept.ToString());
        json.WriteString("returned", result.Returned.ToString());
        json.WriteString("added", result.Added.ToString());
        json.WriteString("due", result.Due.ToString());
        json.WriteString("advanced", result.Year.Advanced.ToString());
        json.WriteString("clearing", result.Clearing.ToString());
    }

    private void PrintAssumptions(Terminal terminal)
    {
        foreach ((ProviderBudget budget, ProviderClearing _) in _clearings)
        {
            foreach (Assumption assumption in budget.Assumptions)
            {
                terminal.Message($"{budget.Kind.Kind}: {assumption.Name} = {assumption.Value} is assumed: {assumption.Note.En}");
            }
        }
    }
}
