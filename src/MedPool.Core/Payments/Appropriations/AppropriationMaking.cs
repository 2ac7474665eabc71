using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Computes appropriations from budgets.</summary>
internal sealed class AppropriationMaking
{
    private readonly PolicyDocument _policy;
    private readonly AppropriationRules _rules;
    private readonly YearDeadlines _deadlines;
    private readonly PaymentOptions _options;
    private readonly bool _renewsAdvance;

    public AppropriationMaking(PolicyDocument policy, int year, PaymentOptions options)
    {
        _policy = policy;
        _rules = policy.Appropriations ?? throw new PolicyException($"policy {policy.Id}: its documents say nothing of appropriations (拨付).");
        _deadlines = YearDeadlines.Of(policy, year, options.Calendar);
        _options = options;
        var readings = new PaymentReadings(policy, options.Readings, "appropriations", KnownReadings.Advance);
        readings.Check();
        _renewsAdvance = readings.Of(KnownReadings.Advance) == "renewed";
    }

    public YearAppropriations Make(IEnumerable<AreaBudget> budgets, IEnumerable<AppropriationPayment>? payments)
    {
        Dictionary<(string Fund, string Area), AreaBudget> known = ByArea(budgets);
        AreaAppropriations[] areas =
        [
            .. from fund in _policy.Funds
               from area in _policy.Areas
               where known.ContainsKey((fund.Id, area.Code))
               select AreaOf(known[(fund.Id, area.Code)]),
        ];
        return new YearAppropriations(_deadlines, _rules, new(payments is null ? areas : Paid(areas, payments)), payments is null ? null : _options.AsOf);
    }

    private Dictionary<(string Fund, string Area), AreaBudget> ByArea(IEnumerable<AreaBudget> budgets)
    {
        Dictionary<(string Fund, string Area), AreaBudget> known = [];
        foreach (AreaBudget budget in budgets)
        {
            if (_policy.Funds.All(fund => fund.Id != budget.Fund) || _policy.Areas.All(area => area.Code != budget.Area))
            {
                throw Wrong(budget, $"{_policy.Id} has no such fund or no such area.");
            }

            if (!known.TryAdd((budget.Fund, budget.Area), budget))
            {
                throw Wrong(budget, "it is given twice; a change is a further version of it.");
            }
        }

        return known;
    }

    private AreaAppropriations AreaOf(AreaBudget area)
    {
        Fen[] months = _rules.Monthly is null ? [] : Appropriation.OfYear(area.Budget, _deadlines.Year);
        Fen quota = area.Budget.Last.Expenditure;
        Fen? spentOnQuota = _rules.Quota is null ? null : area.Expenditure;
        return new AreaAppropriations
        {
            Fund = area.Fund,
            Area = area.Area,
            Advance = _rules.Advance is { } advance ? AdvanceItem(advance, area) : null,
            Months = new([.. months.Select(MonthItem)]),
            YearEnd = _rules.YearEnd is { } yearEnd && area.Expenditure is { } spent
                ? YearEndItem(yearEnd, Appropriation.YearEnd(Sum(months), spent))
                : null,
            OverQuota = spentOnQuota is { } used ? ExpenditureQuota.Excess(quota, used) : Fen.Zero,
            NextQuota = spentOnQuota is { } ofQuota && area.NextYearQuota is { } newQuota ? ExpenditureQuota.Next(newQuota, quota, ofQuota) : null,
        };
    }

    // The advance is paid before the first year. Renewed, each later year brings it to the last year's mean, and only the difference moves.
    private AppropriationItem? AdvanceItem(AdvanceRule rule, AreaBudget area)
    {
        int laterYears = _deadlines.Year - _policy.Effective.From.Year;
        if (area.PriorYearExpenditure is not { } prior || (laterYears > 0 && !_renewsAdvance))
        {
            return null;
        }

        Fen held = laterYears == 0 ? Fen.Zero : area.AdvanceHeld ?? throw Wrong(
            area, $"the reading advance=renewed needs the advance that the area holds ({rule.Months.Cite?.Rule}); give advanceHeld.");
        Fen difference = Appropriation.Advance(prior, rule.Months.Value) - held;
        return new AppropriationItem(AppropriationKind.Advance, Fen.Max(difference, -difference), DayOf(rule, laterYears)) { ToArea = difference >= Fen.Zero };
    }

    private DateOnly? DayOf(AdvanceRule rule, int laterYears) =>
        _policy.Deadlines.First(deadline => deadline.Name == rule.Deadline).When is OnceDeadline { Date: var first }
            ? new DateOnly(first.Year, first.Month, first.Day).AddYears(laterYears)
            : DayOf(rule.Deadline);

    private AppropriationItem MonthItem(Fen amount, int index) =>
        new(AppropriationKind.Month, amount, _deadlines.Of(_rules.Monthly!.Deadline).First(day => day.Month == index + 1).Date) { Month = index + 1 };

    private AppropriationItem YearEndItem(DatedRule rule, YearEndOrder order) =>
        new(AppropriationKind.YearEnd, order.Amount, DayOf(rule.Deadline)) { ToArea = order.ToArea };

    private DateOnly? DayOf(string deadline) => _deadlines.Of(deadline) is { Count: > 0 } days ? days[0].Date : null;

    private AreaAppropriations[] Paid(AreaAppropriations[] areas, IEnumerable<AppropriationPayment> payments)
    {
        DatedRule rule = _rules.Monthly ?? throw new PolicyException($"policy {_policy.Id}: it has no monthly appropriations that could be paid.");
        var paid = new PaidAppropriations(rule, _options, payments);
        if (paid.Keys.FirstOrDefault(key => !areas.Any(area => area.Fund == key.Fund && area.Area == key.Area)) is { Fund: { } fund, Area: var code })
        {
            throw new FactsException($"payment on {fund}, area {code}: no budget is given that it could be paid on.") { FundId = fund, AreaCode = code };
        }

        return [.. areas.Select(paid.Of)];
    }

    private static FactsException Wrong(AreaBudget budget, string what) =>
        new($"budget of {budget.Fund}, area {budget.Area}: {what}") { FundId = budget.Fund, AreaCode = budget.Area };

    private static Fen Sum(Fen[] months) => months.Aggregate(Fen.Zero, (sum, month) => sum + month);
}
