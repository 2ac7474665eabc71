using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Cli.Statements;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>The appropriations of one area and fund over a year.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Advance">The advance before the first year; <see langword="null"/>: none in this year.</param>
/// <param name="Months">The monthly appropriations; empty where the policy has none.</param>
/// <param name="YearEnd">The year-end order, or <see langword="null"/> while the expenditure is not known.</param>
/// <param name="Excess">By how much expenditure exceeds the quota, where the policy has one.</param>
/// <param name="NextQuota">Next year's quota with what is left, or <see langword="null"/>.</param>
internal sealed record AreaAppropriation(string Fund, string Area, Fen? Advance, IReadOnlyList<Fen> Months, YearEndOrder? YearEnd, Fen Excess, Fen? NextQuota)
{
    /// <summary>How the monthly appropriations were met by what was paid; empty while that is not given.</summary>
    public IReadOnlyList<MonthClosed> Paid { get; init; } = [];

    /// <summary>How the advance was, where there is one and payments are given.</summary>
    public MonthClosed? AdvancePaid { get; init; }

    /// <summary>How the year-end order was, where there is one and payments are given.</summary>
    public MonthClosed? YearEndPaid { get; init; }
}

/// <summary>The appropriations of a year by a policy's rules, for people and for machines.</summary>
internal sealed class AppropriationStatement
{
    private readonly PolicyDocument _policy;
    private readonly AppropriationRules _rules;
    private readonly int _year;
    private readonly Dictionary<string, DeadlineDay[]> _days;
    private readonly WorkingCalendar _calendar;
    private readonly List<(int Month, ChainStep[] Steps)> _chain = [];
    private DateOnly? _paidUpTo;

    /// <summary>Reckons the appropriations.</summary>
    public AppropriationStatement(PolicyDocument policy, SettlementFacts facts, IReadOnlyDictionary<(string Fund, string Area), BudgetHistory> budgets, WorkingCalendar calendar)
    {
        _policy = policy;
        _rules = policy.Appropriations ?? throw new InputException($"policy {policy.Id}: its documents say nothing of appropriations.", "yichun and jining do.");
        (_year, _calendar) = (facts.Year, calendar);
        _days = DeadlineTable.Of(policy.Deadlines, policy.Effective.From, _year, calendar).GroupBy(day => day.Deadline.Name).ToDictionary(group => group.Key, group => group.ToArray());
        Areas = [.. from fund in policy.Funds
                    where facts.Funds.ContainsKey(fund.Id)
                    from area in policy.Areas
                    where budgets.ContainsKey((fund.Id, area.Code))
                    select Reckon(fund.Id, area.Code, facts.Funds[fund.Id].Areas[area.Code], budgets[(fund.Id, area.Code)])];
    }

    /// <summary>The appropriations, fund by fund, in the policy's order of areas.</summary>
    public IReadOnlyList<AreaAppropriation> Areas { get; private set; }

    /// <summary>The deadlines of the policy's monthly chain.</summary>
    public IReadOnlyList<Deadline> ChainSteps => [.. _rules.Chain.Select(name => _policy.Deadlines.First(deadline => deadline.Name == name))];

    /// <summary>The rule that forbids expenditure over the quota.</summary>
    public string? QuotaRule => _rules.Quota?.Ceiling.Rule;

    /// <summary>Whether every working day was counted by a holiday notice; otherwise Monday to Friday was taken for some.</summary>
    public bool ByNotice =>
        (_rules.Monthly is not { } rule || _days[rule.Deadline].All(day => day.ByNotice)) && _chain.SelectMany(chain => chain.Steps).All(step => _calendar.HasNotice(step.Due.Year));

    /// <summary>Adds a month's chain with what was late.</summary>
    public void AddChain(int month, IReadOnlyDictionary<string, DateOnly> done) => _chain.Add((month, AppropriationChain.Of(ChainSteps, _year, month, _calendar, done)));

    /// <summary>Adds what was really paid: on the monthly appropriations, the oldest first, on advances and on year-end orders.</summary>
    /// <param name="paid">The payments.</param>
    /// <param name="asOf">The last day known, or <see langword="null"/>: the year is over.</param>
    /// <exception cref="InputException">The policy has no monthly appropriations, or more was paid than is due.</exception>
    public void AddPaid(ILookup<(string Fund, string Area, PaidFor For), RemittancePayment> paid, DateOnly? asOf)
    {
        _paidUpTo = asOf;
        DatedRule rule = _rules.Monthly ?? throw new InputException($"--paid: {_policy.Id} has no monthly appropriations.", "Leave out --paid; yichun has them (YC-3-2-1b).");
        DateOnly[] due = [.. _days[rule.Deadline].OrderBy(day => day.Month).Select(day => day.Date!.Value)];
        Areas =
        [
            .. Areas.Select(area => area with
            {
                Paid = PaidOf(area, due, [.. paid[(area.Fund, area.Area, PaidFor.Months)]], rule),
                AdvancePaid = PaidOf(area, "advance", area.Advance, AdvanceDue, [.. paid[(area.Fund, area.Area, PaidFor.Advance)]]),
                YearEndPaid = PaidOf(area, "year-end order", area.YearEnd?.Amount, YearEndDue, [.. paid[(area.Fund, area.Area, PaidFor.YearEnd)]]),
            }),
        ];
    }

    /// <summary>Prints tables, with the columns that the policy has.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet(string.Create(CultureInfo.InvariantCulture, $"{_policy.Names.Zh} {_year}")).Words("fund").Words("area");
        List<Func<AreaAppropriation, string>> cells = [area => area.Fund, area => area.Area];
        if (_rules.Advance is not null)
        {
            Add("advance", area => Show(area.Advance));
        }

        for (int month = 1; _rules.Monthly is not null && month <= 12; month++)
        {
            int index = month - 1;
            Add(MonthDue(month), area => Amounts.Show(area.Months[index]));
        }

        if (_rules.YearEnd is not null)
        {
            Add("by " + Day(YearEndDue), area => area.YearEnd is { } order ? Amounts.Show(order.ToArea ? order.Amount : -order.Amount) : "");
        }

        if (_rules.Quota is not null)
        {
            Add("over quota", area => Amounts.ShowOrDash(area.Excess));
            Add("next quota", area => Show(area.NextQuota));
        }

        foreach (AreaAppropriation area in Areas)
        {
            sheet.Row([.. cells.Select(cell => cell(area))]);
        }

        sheet.Print(terminal);
        PrintPaid(terminal);
        PrintChain(terminal);

        void Add(string header, Func<AreaAppropriation, string> cell)
        {
            sheet.Numbers(header);
            cells.Add(cell);
        }
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", _policy.Id);
        json.WriteNumber("year", _year);
        json.WriteBoolean("byNotice", ByNotice);
        json.WriteObjects("areas", Areas, area => WriteArea(area, json));
        json.WriteObjects("chain", _chain, chain =>
        {
            json.WriteNumber("month", chain.Month);
            json.WriteObjects("steps", chain.Steps, step => WriteStep(step, json));
        });
    }

    private MonthClosed[] PaidOf(AreaAppropriation area, DateOnly[] due, RemittancePayment[] payments, DatedRule rule)
    {
        Fen owed = area.Months.Aggregate(Fen.Zero, (sum, month) => sum + month);
        Int128 paid = Sum(payments);
        return paid <= owed.Value
            ? CollectionClosing.Of([.. area.Months.Select((month, i) => new MonthCollected(i + 1, month, due[i]))], payments, _calendar, _paidUpTo)
            : throw new InputException($"--paid: {area.Fund}, area {area.Area}: {Amounts.Plain(paid)} was paid, {Amounts.Plain(paid - owed.Value)} more than the year's appropriations ({rule.Cite.Rule}).", "What was paid on the advance or a year-end order says so in the column 'for': advance, year-end.");
    }

    private MonthClosed? PaidOf(AreaAppropriation area, string what, Fen? owed, DateOnly? due, RemittancePayment[] payments)
    {
        Int128 paid = Sum(payments);
        return paid > (owed ?? Fen.Zero).Value
            ? throw new InputException($"--paid: {area.Fund}, area {area.Area}: {Amounts.Plain(paid)} was paid on the {what}, which is {owed ?? Fen.Zero}.", "Check what the payments are for; the facts must give what the amount is reckoned from.")
            : owed is { } amount && due is { } day ? CollectionClosing.Of([new MonthCollected(day.Month, amount, day)], payments, _calendar, _paidUpTo)[0] : null;
    }

    private static Int128 Sum(RemittancePayment[] payments) => payments.Aggregate(Int128.Zero, (sum, payment) => sum + payment.Amount.Value);

    private DateOnly? AdvanceDue => _rules.Advance is { } rule && _days.TryGetValue(rule.Deadline, out DeadlineDay[]? days) ? days[0].Date : null;

    private DateOnly? YearEndDue => _rules.YearEnd is { } rule ? _days[rule.Deadline][0].Date : null;

    private AreaAppropriation Reckon(string fund, string code, AreaYear area, BudgetHistory budget)
    {
        bool firstYear = _year == _policy.Effective.From.Year;
        Fen? advance = _rules.Advance is { } rule && firstYear && area.PriorYearExpenditure is { } prior ? Appropriation.Advance(prior, rule.Months.Value) : null;
        Fen[] months = _rules.Monthly is null ? [] : Appropriation.OfYear(budget, _year);
        Fen appropriated = months.Aggregate(Fen.Zero, (sum, month) => sum + month);
        YearEndOrder? yearEnd = _rules.YearEnd is not null && area.Expenditure is { } spent ? Appropriation.YearEnd(appropriated, advance ?? Fen.Zero, spent) : null;
        Fen quota = budget.Last.Expenditure;
        bool hasQuota = _rules.Quota is not null && area.Expenditure is not null;
        Fen excess = hasQuota ? ExpenditureQuota.Excess(quota, area.Expenditure!.Value) : Fen.Zero;
        Fen? next = hasQuota && area.NextYearQuota is { } newQuota ? ExpenditureQuota.Next(newQuota, quota, area.Expenditure!.Value) : null;
        return new AreaAppropriation(fund, code, advance, months, yearEnd, excess, next);
    }

    private string MonthDue(int month) => Day(_days[_rules.Monthly!.Deadline].First(day => day.Month == month).Date);

    private void PrintPaid(Terminal terminal)
    {
        if (Areas.All(area => area.Paid.Count == 0))
        {
            return;
        }

        Sheet sheet = new Sheet("Appropriations paid 拨付到位").Words("fund").Words("area").Words("for").Words("due").Numbers("left on that day").Words("paid").Numbers("working days late");
        foreach ((AreaAppropriation area, string what, MonthClosed month) in Areas.SelectMany(PaidLines))
        {
            sheet.Row(area.Fund, area.Area, what, Day(month.Due), Amounts.ShowOrDash(month.Left), Settled.InWords(month, isFixed: true), Settled.Late(month, _paidUpTo));
        }

        sheet.Print(terminal);
    }

    private static IEnumerable<(AreaAppropriation Area, string What, MonthClosed Paid)> PaidLines(AreaAppropriation area) =>
    [
        .. area.AdvancePaid is { } advance ? [(area, "advance", advance)] : ((AreaAppropriation, string, MonthClosed)[])[],
        .. area.Paid.Select(month => (area, "month " + Text(month.Month), month)),
        .. area.YearEndPaid is { } order ? [(area, "year-end", order)] : ((AreaAppropriation, string, MonthClosed)[])[],
    ];

    private void PrintChain(Terminal terminal)
    {
        if (_chain.Count == 0)
        {
            return;
        }

        Sheet sheet = new Sheet("From plan to payment 拨付流程").Words("month").Words("step").Words("due").Words("done").Numbers("working days late");
        foreach ((int month, ChainStep step) in _chain.SelectMany(chain => chain.Steps.Select(step => (chain.Month, step))))
        {
            sheet.Row(Text(month), step.Deadline.Text.Zh, Day(step.Due), Day(step.Done), step.IsLate ? Text(step.WorkingDaysLate) : "–");
        }

        sheet.Print(terminal);
    }

    private void WriteArea(AreaAppropriation area, Utf8JsonWriter json)
    {
        json.WriteString("fund", area.Fund);
        json.WriteString("area", area.Area);
        WriteAmount(json, "advance", area.Advance);
        json.WriteString("advanceDue", area.Advance is null ? null : Day(AdvanceDue));
        if (area.AdvancePaid is { } advance)
        {
            json.WriteStartObject("advancePaid");
            WritePaid(advance, json);
            json.WriteEndObject();
        }

        json.WriteObjects("months", area.Months.Index(), month =>
        {
            json.WriteNumber("month", month.Index + 1);
            json.WriteString("due", MonthDue(month.Index + 1));
            json.WriteString("amount", month.Item.ToString());
            if (area.Paid.Count > 0)
            {
                WritePaid(area.Paid[month.Index], json);
            }
        });
        if (area.YearEnd is { } order)
        {
            json.WriteStartObject("yearEnd");
            json.WriteString("to", order.ToArea ? "area" : "pool");
            json.WriteString("amount", order.Amount.ToString());
            json.WriteString("due", Day(YearEndDue));
            if (area.YearEndPaid is { } paid)
            {
                WritePaid(paid, json);
            }

            json.WriteEndObject();
        }

        json.WriteString("overQuota", area.Excess.ToString());
        WriteAmount(json, "nextQuota", area.NextQuota);
    }

    private static void WritePaid(MonthClosed paid, Utf8JsonWriter json)
    {
        json.WriteString("left", paid.Left.ToString());
        json.WriteString("paid", paid.Cleared is { } day ? Day(day) : null);
        json.WriteString("state", Settled.Word(paid, isFixed: true));
        json.WriteNumber("workingDaysLate", paid.WorkingDaysLate);
    }

    private static void WriteStep(ChainStep step, Utf8JsonWriter json)
    {
        json.WriteString("step", step.Deadline.Name);
        json.WriteString("due", Day(step.Due));
        json.WriteString("done", step.Done is null ? null : Day(step.Done));
        json.WriteBoolean("late", step.IsLate);
        json.WriteNumber("workingDaysLate", step.WorkingDaysLate);
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, Fen? amount) => json.WriteString(name, amount?.ToString());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Show(Fen? amount) => amount is { } known ? Amounts.Show(known) : "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
