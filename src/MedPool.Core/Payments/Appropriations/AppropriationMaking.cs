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

    public AppropriationMaking(PolicyDocument policy, int year, PaymentOptions options)
    {
        _policy = policy;
        _rules = policy.Appropriations ?? throw new PolicyException($"policy {policy.Id}: its documents say nothing of appropriations (拨付).");
        _deadlines = YearDeadlines.Of(policy, year, options.Calendar);
        _options = options;
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
        bool firstYear = _deadlines.Year == _policy.Effective.From.Year;
        Fen? advance = firstYear && _rules.Advance is { } rule && area.PriorYearExpenditure is { } prior
            ? Appropriation.Advance(prior, rule.Months.Value)
            : null;
        Fen[] months = _rules.Monthly is null ? [] : Appropriation.OfYear(area.Budget, _deadlines.Year);
        Fen quota = area.Budget.Last.Expenditure;
        Fen? spentOnQuota = _rules.Quota is null ? null : area.Expenditure;
        return new AreaAppropriations
        {
            Fund = area.Fund,
            Area = area.Area,
            Advance = advance is { } amount ? new AppropriationItem(AppropriationKind.Advance, amount, DayOf(_rules.Advance!.Deadline)) : null,
            Months = new([.. months.Select(MonthItem)]),
            YearEnd = _rules.YearEnd is { } yearEnd && area.Expenditure is { } spent
                ? YearEndItem(yearEnd, Appropriation.YearEnd(Sum(months), advance ?? Fen.Zero, spent))
                : null,
            OverQuota = spentOnQuota is { } used ? ExpenditureQuota.Excess(quota, used) : Fen.Zero,
            NextQuota = spentOnQuota is { } ofQuota && area.NextYearQuota is { } newQuota ? ExpenditureQuota.Next(newQuota, quota, ofQuota) : null,
        };
    }

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
