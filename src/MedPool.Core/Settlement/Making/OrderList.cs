using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Makes the remittance orders of a settlement: one per area, payer, payee and rule, areas in policy order, then as the transfers were made.</summary>
internal static class OrderList
{
    public static IEnumerable<RemittanceOrder> Of(PolicyDocument document, PolicyFund fund, FundYear facts, int year, IReadOnlyList<Transfer> transfers)
    {
        OrderRule[] rules = [.. fund.Stages.OfType<ClosingStage>().SelectMany(static closing => closing.Orders)];
        var orders = new List<RemittanceOrder>();
        foreach (Transfer transfer in transfers.Where(static transfer => transfer.AreaCode is not null))
        {
            if (rules.FirstOrDefault(rule => Matches(rule, transfer)) is not { } rule)
            {
                continue;
            }

            int same = orders.FindIndex(order =>
                order.AreaCode == transfer.AreaCode && order.From == transfer.From && order.To == transfer.To && order.Rule == rule.Cite);
            if (same >= 0)
            {
                orders[same] = orders[same] with { Amount = orders[same].Amount + transfer.Amount };
            }
            else
            {
                orders.Add(new RemittanceOrder(transfer.AreaCode!, transfer.From, transfer.To, transfer.Amount, DueOf(rule.Due, facts, year), rule.Cite));
            }
        }

        return document.Areas.SelectMany(area => orders.Where(order => order.AreaCode == area.Code));
    }

    // The first rule that takes the transfer; a transfer is ordered once.
    private static bool Matches(OrderRule rule, Transfer transfer) =>
        rule.Orders(transfer.Stage, transfer.StageId)
        && (rule.From.Count == 0 || rule.From.Contains(transfer.From.Kind))
        && (rule.To.Count == 0 || rule.To.Contains(transfer.To.Kind));

    private static PolicyDate? DueOf(DueDate due, FundYear facts, int year)
    {
        if (due.MonthsAfterAudit is not { } months)
        {
            return DayOf(due.MonthOfYear, due.Day, year) ?? DayOf(due.MonthOfNextYear, due.Day, year + 1);
        }

        if (facts.AuditCompleted is not { } audit)
        {
            return null;
        }

        DateOnly day = new DateOnly(audit.Year, audit.Month, audit.Day).AddMonths(months); // 31 January + 1 month: the last of February.
        return new PolicyDate(day.Year, day.Month, day.Day);
    }

    private static PolicyDate? DayOf(int? month, int? day, int year) => month is null || day is null ? null : new PolicyDate(year, month.Value, day.Value);
}
