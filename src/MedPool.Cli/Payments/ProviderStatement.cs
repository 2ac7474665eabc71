using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Payments;

/// <summary>The clearing of providers, for people and for machines.</summary>
internal sealed class ProviderStatement(PolicyDocument policy, int year, IReadOnlyList<ProviderKind> kinds)
{
    private readonly List<(ProviderKind Kind, ProviderClearing Clearing)> _clearings = [.. kinds.Select(kind => (kind, ProviderSettlement.Settle(kind.Providers, kind.Terms)))];

    /// <summary>Prints a table for each kind.</summary>
    public void Print(Terminal terminal)
    {
        foreach ((ProviderKind kind, ProviderClearing clearing) in _clearings)
        {
            Sheet sheet = new Sheet($"{kind.Kind.Names.Zh} ({kind.Kind.Kind}): {Amounts.Show(kind.Terms.Budget)}, {FourDecimals(clearing.PointValue)} a point")
                .Words("provider").Numbers("points").Numbers("payable").Numbers("fees").Numbers("kept").Numbers("returned").Numbers("added").Numbers("due").Numbers("advanced").Numbers("clearing");
            foreach ((ProviderYear facts, ProviderResult result) in kind.Providers.Zip(clearing.Providers))
            {
                sheet.Row(
                    result.Provider, FourDecimals(facts.Points), Amounts.Show(result.Payable), Amounts.Show(facts.Fees), Amounts.ShowOrDash(result.Kept), Amounts.ShowOrDash(result.Returned),
                    Amounts.ShowOrDash(result.Added), Amounts.Show(result.Due), Amounts.ShowOrDash(facts.Advanced), Amounts.Show(result.Clearing));
            }

            sheet.Print(terminal);
            foreach (Assumption assumption in kind.Assumed)
            {
                terminal.Message($"{kind.Kind.Kind}: {assumption.Name} = {assumption.Value} is assumed: {assumption.Note.En}");
            }
        }
    }

    /// <summary>Sums up each kind in a line.</summary>
    public void PrintSums(Terminal terminal)
    {
        foreach ((ProviderKind kind, ProviderClearing clearing) in _clearings)
        {
            terminal.Out.WriteLine(
                $"{kind.Kind.Kind}: {Amounts.Show((long)kind.Providers.Count)} providers, budget {Amounts.Show(kind.Terms.Budget)}, {FourDecimals(clearing.PointValue)} a point, {Amounts.Show(clearing.Returned)} returned, {Amounts.Show(clearing.ReserveUsed)} of the reserve used");
        }
    }

    /// <summary>Writes every provider's clearing as CSV.</summary>
    public void WriteTable(TextWriter output)
    {
        output.Write("kind,provider,points,payable,fees,kept,returned,added,due,advanced,clearing\n");
        foreach ((ProviderKind kind, ProviderClearing clearing) in _clearings)
        {
            foreach ((ProviderYear facts, ProviderResult result) in kind.Providers.Zip(clearing.Providers))
            {
                output.Write($"{kind.Kind.Kind},{CsvText.Field(result.Provider)},{FourDecimals(facts.Points)},{result.Payable},{facts.Fees},{result.Kept},{result.Returned},{result.Added},{result.Due},{facts.Advanced},{result.Clearing}\n");
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
        json.WriteStartArray("kinds");
        foreach ((ProviderKind kind, ProviderClearing clearing) in _clearings)
        {
            WriteKind(kind, clearing, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKind(ProviderKind kind, ProviderClearing clearing, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind.Kind.Kind);
        json.WriteString("rule", kind.Kind.Cite.Rule);
        json.WriteString("budget", kind.Terms.Budget.ToString());
        json.WriteString("reserve", kind.Terms.Reserve.ToString());
        json.WriteString("keptShare", kind.Terms.KeptShare.ToString());
        json.WriteString("sharedOverspending", kind.Terms.SharedOverspending.ToString());
        json.WriteString("pointValue", FourDecimals(clearing.PointValue));
        json.WriteString("returned", clearing.Returned.ToString());
        json.WriteString("reserveUsed", clearing.ReserveUsed.ToString());
        json.WriteStartArray("assumptions");
        foreach (Assumption assumption in kind.Assumed)
        {
            json.WriteStringValue(assumption.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("providers");
        foreach ((ProviderYear facts, ProviderResult result) in kind.Providers.Zip(clearing.Providers))
        {
            WriteProvider(facts, result, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProvider(ProviderYear facts, ProviderResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
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
        json.WriteEndObject();
    }

    private static string FourDecimals(Int128 tenThousandths) => string.Create(CultureInfo.InvariantCulture, $"{tenThousandths / 10_000}.{(int)(tenThousandths % 10_000):D4}");
}
