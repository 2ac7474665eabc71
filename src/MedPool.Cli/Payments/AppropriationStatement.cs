using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Payments;

/// <summary>The appropriations of one area and fund over a year.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Advance">The advance before the first year; <see langword="null"/>: none in this year.</param>
/// <param name="Months">The monthly appropriations; empty where the policy has none.</param>
/// <param name="YearEnd">The year-end order, or <see langword="null"/> while the expenditure is not known.</param>
/// <param name="Excess">By how much expenditure exceeds the quota, where the policy has one.</param>
/// <param name="NextQuota">Next year's quota with what is left, or <see langword="null"/>.</param>
internal sealed record AreaAppropriation(string Fund, string Area, Fen? Advance, IReadOnlyList<Fen> Months, YearEndOrder? YearEnd, Fen Excess, Fen? NextQuota);

/// <summary>The appropriations of a year by a policy's rules, for people and for machines.</summary>
internal sealed class AppropriationStatement
{
    private readonly PolicyDocument _policy;
    private readonly AppropriationRules _rules;
    private readonly int _year;
    private readonly Dictionary<string, DeadlineDay[]> _days;
    private readonly List<(int Month, ChainStep[] Steps)> _chain = [];

    /// <summary>Reckons the appropriations.</summary>
    public AppropriationStatement(PolicyDocument policy, SettlementFacts facts, IReadOnlyDictionary<(string Fund, string Area), BudgetHistory> budgets, WorkingCalendar calendar)
    {
        _policy = policy;
        _rules = policy.Appropriations ?? throw new InputException($"policy {policy.Id}: its documents say nothing of appropriations.", "yichun and jining do.");
        _year = facts.Year;
        _days = DeadlineTable.Of(policy.Deadlines, policy.Effective.From, _year, calendar).GroupBy(day => day.Deadline.Name).ToDictionary(group => group.Key, group => group.ToArray());
        Areas = [.. from fund in policy.Funds
                    where facts.Funds.ContainsKey(fund.Id)
                    from area in policy.Areas
                    where budgets.ContainsKey((fund.Id, area.Code))
                    select Reckon(fund.Id, area.Code, facts.Funds[fund.Id].Areas[area.Code], budgets[(fund.Id, area.Code)])];
    }

    /// <summary>The appropriations, fund by fund, in the policy's order of areas.</summary>
    public IReadOnlyList<AreaAppropriation> Areas { get; }

    /// <summary>The deadlines of the policy's monthly chain.</summary>
    public IReadOnlyList<Deadline> ChainSteps => [.. _rules.Chain.Select(name => _policy.Deadlines.First(deadline => deadline.Name == name))];

    /// <summary>The rule that forbids expenditure over the quota.</summary>
    public string? QuotaRule => _rules.Quota?.Ceiling.Rule;

    /// <summary>Adds a month's chain with what was late.</summary>
    public void AddChain(int month, IReadOnlyDictionary<string, DateOnly> done, WorkingCalendar calendar) => _chain.Add((month, AppropriationChain.Of(ChainSteps, _year, month, calendar, done)));

    /// <summary>Prints tables.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet(string.Create(CultureInfo.InvariantCulture, $"{_policy.Names.Zh} {_year}")).Words("fund").Words("area").Numbers("advance");
        for (int month = 1; month <= 12; month++)
        {
            sheet.Numbers(MonthHeader(month));
        }

        sheet.Numbers("year-end").Words("due").Numbers("over quota").Numbers("next quota");
        foreach (AreaAppropriation area in Areas)
        {
            string[] months = [.. Enumerable.Range(0, 12).Select(i => i < area.Months.Count ? Amounts.Show(area.Months[i]) : "")];
            Fen? order = area.YearEnd is { } yearEnd ? (yearEnd.ToArea ? yearEnd.Amount : -yearEnd.Amount) : null;
            sheet.Row([area.Fund, area.Area, Show(area.Advance), .. months, Show(order), order is null ? "" : Day(YearEndDue), Amounts.ShowOrDash(area.Excess), Show(area.NextQuota)]);
        }

        sheet.Print(terminal);
        PrintChain(terminal);
    }

    /// <summary>Writes JSON.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("policy", _policy.Id);
        json.WriteNumber("year", _year);
        json.WriteStartArray("areas");
        foreach (AreaAppropriation area in Areas)
        {
            WriteArea(area, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("chain");
        foreach ((int month, ChainStep[] steps) in _chain)
        {
            WriteChain(month, steps, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

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

    private string MonthHeader(int month) =>
        _rules.Monthly is { } rule && _days[rule.Deadline].FirstOrDefault(day => day.Month == month)?.Date is { } due ? Day(due) : month.ToString(CultureInfo.InvariantCulture);

    private void PrintChain(Terminal terminal)
    {
        if (_chain.Count == 0)
        {
            return;
        }

        Sheet sheet = new Sheet("From plan to payment 拨付流程").Words("month").Words("step").Words("due").Words("done").Numbers("working days late");
        foreach ((int month, ChainStep step) in _chain.SelectMany(chain => chain.Steps.Select(step => (chain.Month, step))))
        {
            sheet.Row(month.ToString(CultureInfo.InvariantCulture), step.Deadline.Text.Zh, Day(step.Due), Day(step.Done), step.WorkingDaysLate.ToString(CultureInfo.InvariantCulture));
        }

        sheet.Print(terminal);
    }

    private void WriteArea(AreaAppropriation area, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("fund", area.Fund);
        json.WriteString("area", area.Area);
        WriteAmount(json, "advance", area.Advance);
        json.WriteStartArray("months");
        for (int i = 0; i < area.Months.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("month", i + 1);
            json.WriteString("due", MonthHeader(i + 1));
            json.WriteString("amount", area.Months[i].ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (area.YearEnd is { } order)
        {
            json.WriteStartObject("yearEnd");
            json.WriteString("to", order.ToArea ? "area" : "pool");
            json.WriteString("amount", order.Amount.ToString());
            json.WriteString("due", Day(YearEndDue));
            json.WriteEndObject();
        }

        json.WriteString("overQuota", area.Excess.ToString());
        WriteAmount(json, "nextQuota", area.NextQuota);
        json.WriteEndObject();
    }

    private static void WriteChain(int month, ChainStep[] steps, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("month", month);
        json.WriteStartArray("steps");
        foreach (ChainStep step in steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Deadline.Name);
            json.WriteString("due", Day(step.Due));
            json.WriteString("done", step.Done is null ? null : Day(step.Done));
            json.WriteNumber("workingDaysLate", step.WorkingDaysLate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, Fen? amount) => json.WriteString(name, amount?.ToString());

    private static string Show(Fen? amount) => amount is { } known ? Amounts.Show(known) : "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
