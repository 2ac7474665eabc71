using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>The clearing of providers, for people and for machines; providers are read anew for each, not held.</summary>
/// <param name="policy">The policy.</param>
/// <param name="year">The year.</param>
/// <param name="kinds">The payment kinds that have a budget.</param>
/// <param name="providersOf">Reads the providers of a kind.</param>
internal sealed class ProviderStatement(PolicyDocument policy, int year, IReadOnlyList<ProviderKind> kinds, Func<ProviderKind, IEnumerable<ProviderYear>> providersOf)
{
    private const int PrintedMax = 1_000;

    private readonly List<(ProviderKind Kind, StreamedClearing Clearing)> _clearings =
        [.. kinds.Select(kind => (kind, ProviderSettlement.Settle(() => providersOf(kind), kind.Terms)))];

    /// <summary>Prints a table for each kind; the first thousand providers of each.</summary>
    public void Print(Terminal terminal)
    {
        foreach ((ProviderKind kind, StreamedClearing clearing) in _clearings)
        {
            Sheet sheet = new Sheet($"{kind.Kind.Names.Zh} ({kind.Kind.Kind}): {Amounts.Show(kind.Terms.Budget)}, {FourDecimals(clearing.PointValue)} a point")
                .Words("provider").Numbers("points").Numbers("payable").Numbers("fees").Numbers("kept").Numbers("returned").Numbers("added").Numbers("due").Numbers("advanced").Numbers("clearing");
            foreach ((ProviderYear facts, ProviderResult result) in clearing.Results().Take(PrintedMax))
            {
                sheet.Row(
                    result.Provider, FourDecimals(facts.Points), Amounts.Show(result.Payable), Amounts.Show(facts.Fees), Amounts.ShowOrDash(result.Kept), Amounts.ShowOrDash(result.Returned),
                    Amounts.ShowOrDash(result.Added), Amounts.Show(result.Due), Amounts.ShowOrDash(facts.Advanced), Amounts.Show(result.Clearing));
            }

            sheet.Print(terminal);
            if (clearing.Count > PrintedMax)
            {
                terminal.Message($"{kind.Kind.Kind}: the first {Amounts.Show((long)PrintedMax)} of {Amounts.Show(clearing.Count)} providers; --out FILE.csv or --json gives all.");
            }
        }

        PrintAssumptions(terminal);
    }

    /// <summary>Sums up each kind in a line.</summary>
    public void PrintSums(Terminal terminal)
    {
        foreach ((ProviderKind kind, StreamedClearing clearing) in _clearings)
        {
            terminal.Out.WriteLine(
                $"{kind.Kind.Kind}: {Amounts.Count(clearing.Count, "provider")}, budget {Amounts.Show(kind.Terms.Budget)}, {FourDecimals(clearing.PointValue)} a point, {Amounts.Show(clearing.Returned)} returned, {Amounts.Show(clearing.ReserveUsed)} of the reserve used");
        }

        PrintAssumptions(terminal);
    }

    /// <summary>Writes every provider's clearing as CSV.</summary>
    public void WriteTable(TextWriter output)
    {
        ResultRows rows = ResultRows.OfCsv(output, ["kind", "provider", "points", "payable", "fees", "kept", "returned", "added", "due", "advanced", "clearing"]);
        foreach ((ProviderKind kind, StreamedClearing clearing) in _clearings)
        {
            foreach ((ProviderYear facts, ProviderResult result) in clearing.Results())
            {
                rows.Text(kind.Kind.Kind);
                rows.Text(result.Provider);
                rows.Text(FourDecimals(facts.Points));
                rows.Amount(result.Payable);
                rows.Amount(facts.Fees);
                rows.Amount(result.Kept);
                rows.Amount(result.Returned);
                rows.Amount(result.Added);
                rows.Amount(result.Due);
                rows.Amount(facts.Advanced);
                rows.Amount(result.Clearing);
                rows.End();
            }
        }
    }

    /// <summary>Writes the statement as JSON.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("policy", policy.Id);
        json.WriteNumber("year", year);
        json.WriteObjects("kinds", _clearings, clearing => WriteKind(clearing.Kind, clearing.Clearing, json));
        json.WriteEndObject();
    }

    private static void WriteKind(ProviderKind kind, StreamedClearing clearing, Utf8JsonWriter json)
    {
        json.WriteString("kind", kind.Kind.Kind);
        json.WriteString("rule", kind.Kind.Cite.Rule);
        json.WriteString("budget", kind.Terms.Budget.ToString());
        json.WriteString("reserve", kind.Terms.Reserve.ToString());
        json.WriteString("keptShare", kind.Terms.KeptShare.ToString());
        json.WriteString("sharedOverspending", kind.Terms.SharedOverspending.ToString());
        json.WriteString("pointValue", FourDecimals(clearing.PointValue));
        json.WriteString("returned", clearing.Returned.ToString());
        json.WriteString("reserveUsed", clearing.ReserveUsed.ToString());
        json.WriteTexts("assumptions", kind.Assumed.Select(assumption => assumption.Name));
        json.WriteObjects("providers", clearing.Results(), pair => WriteProvider(pair.Provider, pair.Result, json));
    }

    private static void WriteProvider(ProviderYear facts, ProviderResult result, Utf8JsonWriter json)
    {
        json.WriteString("provider", result.Provider);
        json.WriteString("points", FourDecimals(facts.Points));
        json.WriteString("payable", result.Payable.ToString());
        json.WriteString("fees", facts.Fees.ToString());
        json.WriteString("kept", result.Kept.ToString());
        json.WriteString("returned", result.Returned.ToString());
        json.WriteString("added", result.Added.ToString());
        json.WriteString("due", result.Due.ToString());
        json.WriteString("advanced", facts.Advanced.ToString());
        json.WriteString("clearing", result.Clearing.ToString());
    }

    private void PrintAssumptions(Terminal terminal)
    {
        foreach ((ProviderKind kind, Assumption assumption) in _clearings.SelectMany(clearing => clearing.Kind.Assumed.Select(assumption => (clearing.Kind, assumption))))
        {
            terminal.Message($"{kind.Kind.Kind}: {assumption.Name} = {assumption.Value} is assumed: {assumption.Note.En}");
        }
    }

    private static string FourDecimals(Int128 tenThousandths) => string.Create(CultureInfo.InvariantCulture, $"{tenThousandths / 10_000}.{(int)(tenThousandths % 10_000):D4}");
}
