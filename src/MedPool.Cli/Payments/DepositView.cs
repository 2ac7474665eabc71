using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>How term deposits came back, for people and for machines.</summary>
/// <param name="report">The report.</param>
internal sealed class DepositView(DepositReport report)
{
    /// <summary>The deposits that did not come back in full in time, in words.</summary>
    public IEnumerable<string> Broken => report.Returns.Where(deposit => !deposit.Status.IsKept).Select(InWords);

    /// <summary>Prints a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet($"{report.Policy.Names.Zh} {report.Deadline.Text.Zh} ({report.Deadline.Cite.Rule} {report.Deadline.Cite.Article})")
            .Words("area").Words("deposit").Words("matures").Words("last day")
            .Numbers("principal").Numbers("interest").Numbers("received").Numbers("missing that day")
            .Words("complete").Numbers("working days late");
        foreach (DepositReturn deposit in report.Returns)
        {
            TermDeposit held = deposit.Deposit;
            sheet.Row(
                held.Area, held.Number, Days.Text(held.Maturity), Days.Text(deposit.Status.Due),
                Amounts.Show(held.Principal), Amounts.ShowOrDash(held.Interest),
                Amounts.ShowOrDash(deposit.Received), Amounts.ShowOrDash(deposit.Status.Left), Complete(deposit.Status), PaymentCells.Late(deposit.Status));
        }

        sheet.Print(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", report.Policy.Id);
        json.WriteString("deadline", report.Deadline.Name);
        json.WriteString("rule", report.Deadline.Cite.Rule);
        json.WriteString("article", report.Deadline.Cite.Article);
        json.WriteString("asOf", report.AsOf is { } day ? Days.Text(day) : null);
        json.WriteBoolean("byNotice", report.ByNotice);
        json.WriteBoolean("kept", report.IsKept);
        json.WriteObjects("deposits", report.Returns, deposit => WriteDeposit(deposit, json));
    }

    private static void WriteDeposit(DepositReturn deposit, Utf8JsonWriter json)
    {
        json.WriteString("insu_admdvs", deposit.Deposit.Area);
        json.WriteString("deposit", deposit.Deposit.Number);
        json.WriteString("maturity", Days.Text(deposit.Deposit.Maturity));
        json.WriteString("due", Days.Text(deposit.Status.Due));
        json.WriteString("principal", deposit.Deposit.Principal.ToString());
        json.WriteString("interest", deposit.Deposit.Interest.ToString());
        json.WriteString("received", deposit.Received.ToString());
        json.WriteString("left", deposit.Status.Left.ToString());
        json.WriteString("complete", deposit.Status.Completed is { } day ? Days.Text(day) : null);
        json.WriteString("state", PaymentCells.Word(deposit.Status.State));
        json.WriteNumberOrNull("workingDaysLate", deposit.Status.WorkingDaysLate);
    }

    private string InWords(DepositReturn deposit)
    {
        PaymentStatus status = deposit.Status;
        string then = status.Completed is { } day ? $"complete on {Days.Text(day)}, {PaymentCells.LateInWords(status)}"
            : report.AsOf is { } known ? $"{Amounts.Show(deposit.Missing)} still missing on {Days.Text(known)}, {PaymentCells.LateInWords(status)}"
            : $"{Amounts.Show(deposit.Missing)} still missing";
        return $"area {deposit.Deposit.Area}, deposit {deposit.Deposit.Number}: "
            + $"{Amounts.Show(status.Left)} of {Amounts.Show(deposit.Total)} missing on {Days.Text(status.Due)}, {then}";
    }

    private static string Complete(PaymentStatus status) => status.State switch
    {
        PaymentState.NotYetDue => "not yet due",
        PaymentState.Overdue => "not yet",
        _ => Days.TextOrNothing(status.Completed),
    };
}
