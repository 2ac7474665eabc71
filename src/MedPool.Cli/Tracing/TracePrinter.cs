using System.Globalization;
using System.Text;

using MedPool.Cli.Output;

namespace MedPool.Cli.Tracing;

/// <summary>Prints the records behind a figure as they are found, then their sum beside what the ledger holds.</summary>
internal static class TracePrinter
{
    private const int PendingMax = 1 << 20; // Of a shorter text nothing is printed where the records turn out to be damaged.

    /// <summary>Prints a line for each record.</summary>
    public static async Task<AmountSum> PrintTextAsync(RecordTrace trace, Func<Action<TracedRecord>, Task<AmountSum>> find, Terminal terminal)
    {
        long count = 0;
        var pending = new StringBuilder();
        AmountSum sum = await find(record =>
        {
            pending.Append(CultureInfo.InvariantCulture, $"{record.File}:{record.Line}  {record.Id}  {record.Time}  {record.InsuranceType}  {record.Amount}\n");
            count++;
            if (pending.Length > PendingMax)
            {
                terminal.Out.Write(pending);
                pending.Clear();
            }
        });
        terminal.Out.Write(pending);
        terminal.Out.Write($"{Amounts.Count(count, "record")}, sum {Amounts.ShowSum(sum.Value)}; the ledger holds {Amounts.ShowSum(trace.Amount.Value)}\n");
        return sum;
    }

    /// <summary>Writes one object with an array of the records.</summary>
    public static async Task<AmountSum> PrintJsonAsync(RecordTrace trace, Ledger ledger, Func<Action<TracedRecord>, Task<AmountSum>> find, Terminal terminal)
    {
        LedgerFigure figure = trace.Figure;
        AmountSum sum = default;
        await JsonOutput.WriteObjectAsync(terminal, async json =>
        {
            json.WriteString("policy", ledger.PolicyId);
            json.WriteNumber("year", ledger.Year);
            json.WriteString("area", figure.Area);
            json.WriteString("account", figure.Account.Name());
            json.WriteString("month", figure.Month is int month ? string.Create(CultureInfo.InvariantCulture, $"{ledger.Year:D4}-{month:D2}") : null);
            json.WriteStartArray("records");
            sum = await find(record =>
            {
                json.WriteStartObject();
                json.WriteString("file", record.File);
                json.WriteNumber("line", record.Line);
                json.WriteString("id", record.Id);
                json.WriteString("insutype", record.InsuranceType);
                json.WriteString("time", record.Time);
                json.WriteString("amount", record.Amount.ToString());
                json.WriteEndObject();
                json.FlushIfLong();
            });
            json.WriteEndArray();
            json.WriteString("sum", sum.ToString());
            json.WriteString("ledger", trace.Amount.ToString());
        });
        return sum;
    }
}
