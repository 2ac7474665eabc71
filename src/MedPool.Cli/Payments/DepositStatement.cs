using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>How term deposits came back, deposit by deposit, for people and for machines.</summary>
/// <param name="policy">The policy.</param>
/// <param name="deadline">Its deadline for term deposits.</param>
/// <param name="asOf">The last day known, or <see langword="null"/>.</param>
/// <param name="returns">The deposits, as checked.</param>
internal sealed class DepositStatement(PolicyDocument policy, Deadline deadline, DateOnly? asOf, IReadOnlyList<DepositReturn> returns)
{
    /// <summary>Whether every working day was counted by a holiday notice; otherwise Monday to Friday was taken for some.</summary>
    public bool ByNotice => returns.All(deposit => deposit.ByNotice);

    /// <summary>The deposits that did not come back in full in time, in words.</summary>
    public IEnumerable<string> Broken =>
        from deposit in returns
        where !deposit.IsKept
        let then = deposit.Complete is { } day ? $"complete on {Day(day)}, {Late(deposit)}" : $"{Amounts.Show(deposit.Due - deposit.Received)} still missing{(asOf is null ? "" : $" on {Day(asOf)}, {Late(deposit)}")}"
        select $"area {deposit.Deposit.Area}, deposit {deposit.Deposit.Number}: {Amounts.Show(deposit.Left)} of {Amounts.Show(deposit.Due)} missing on {Day(deposit.LastDay)}, {then}";

    /// <summary>Prints a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet($"{policy.Names.Zh} {deadline.Text.Zh} ({deadline.Cite.Rule} {deadline.Cite.Article})")
            .Words("area").Words("deposit").Words("matures").Words("last day").Numbers("principal").Numbers("interest").Numbers("received").Numbers("missing that day").Words("complete").Numbers("working days late");
        foreach (DepositReturn deposit in returns)
        {
            sheet.Row(
                deposit.Deposit.Area, deposit.Deposit.Number, Day(deposit.Deposit.Maturity), Day(deposit.LastDay), Amounts.Show(deposit.Deposit.Principal), Amounts.ShowOrDash(deposit.Deposit.Interest),
                Amounts.ShowOrDash(deposit.Received), Amounts.ShowOrDash(deposit.Left), Complete(deposit), deposit.IsKept ? "–" : deposit.WorkingDaysLate?.ToString(CultureInfo.InvariantCulture) ?? "?");
        }

        sheet.Print(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", policy.Id);
        json.WriteString("deadline", deadline.Name);
        json.WriteString("rule", deadline.Cite.Rule);
        json.WriteString("article", deadline.Cite.Article);
        json.WriteString("asOf", asOf is null ? null : Day(asOf));
        json.WriteBoolean("byNotice", ByNotice);
        json.WriteBoolean("kept", returns.All(deposit => deposit.IsKept));
        json.WriteObjects("deposits", returns, deposit =>
        {
            json.WriteString("insu_admdvs", deposit.Deposit.Area);
            json.WriteString("deposit", deposit.Deposit.Number);
            json.WriteString("maturity", Day(deposit.Deposit.Maturity));
            json.WriteString("due", Day(deposit.LastDay));
            json.WriteString("principal", deposit.Deposit.Principal.ToString());
            json.WriteString("interest", deposit.Deposit.Interest.ToString());
            json.WriteString("received", deposit.Received.ToString());
            json.WriteString("left", deposit.Left.ToString());
            json.WriteString("complete", deposit.Complete is null ? null : Day(deposit.Complete));
            json.WriteString("state", Word(deposit.State));
            if (deposit.WorkingDaysLate is { } late)
            {
                json.WriteNumber("workingDaysLate", late);
            }
            else
            {
                json.WriteNull("workingDaysLate");
            }
        });
    }

    private static string Complete(DepositReturn deposit) => deposit.State switch
    {
        DepositState.NotYetDue => "not yet due",
        DepositState.Overdue => "not yet",
        _ => Day(deposit.Complete),
    };

    private static string Word(DepositState state) => state switch
    {
        DepositState.InTime => "in-time",
        DepositState.Late => "late",
        DepositState.NotYetDue => "not-yet-due",
        _ => "overdue",
    };

    private static string Late(DepositReturn deposit) => $"{Amounts.Count(deposit.WorkingDaysLate ?? 0, "working day")} late";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
