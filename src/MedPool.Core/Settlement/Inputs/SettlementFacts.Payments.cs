using MedPool.Law;
using MedPool.Payments;

namespace MedPool;

// What the facts say of payments during the year.
public sealed partial record SettlementFacts
{
    /// <summary>
    /// The budgets of the areas that have an <see cref="AreaYear.ExpenditureBudget"/>, for <see cref="YearAppropriations"/>: in force from 1 January, with the
    /// figures that advance, year-end order and quota need.
    /// </summary>
    public EquatableArray<AreaBudget> Budgets() =>
        new([.. from fund in Funds
                from area in fund.Value.Areas
                where area.Value.ExpenditureBudget is not null
                select BudgetOf(fund.Key, area.Key, area.Value)]);

    /// <summary>Charges the remittances of the facts that were late, at the deposit rates of the facts (JH-09, JH-15).</summary>
    /// <param name="policy">The policy whose rule it is.</param>
    /// <param name="options">The readings, and up to which day payments are known; <see cref="LateInterestOptions.Default"/> unless given.</param>
    /// <exception cref="PolicyException">The policy charges no interest on late remittances, or has no such reading.</exception>
    /// <exception cref="FactsException">The facts have no <see cref="DemandDepositRate"/>, or an order or its payments are wrong.</exception>
    public LateInterestStatement ChargeLateInterest(PolicyDocument policy, LateInterestOptions? options = null)
    {
        LateInterestRule rule = LateInterestStatement.RuleOf(policy);
        DemandDepositRates rates = DemandDepositRate ?? throw new FactsException(
            $"$.demandDepositRate: the rate is missing; late interest ({rule.Multiple.Cite?.Rule}) needs it and it has no default.\n"
            + "  Give one rate a year, such as \"0.0035\", or a list of {from, rate}.")
        {
            Path = "$.demandDepositRate",
            Fact = "demandDepositRate",
            Rule = rule.Multiple.Cite,
        };
        return LateInterestStatement.Of(policy, Remittances, rates, options);
    }

    private AreaBudget BudgetOf(string fund, string code, AreaYear area) =>
        new(
            fund,
            code,
            BudgetHistory.Of(new BudgetVersion(new DateOnly(Year, 1, 1), area.IncomePlan ?? Fen.Zero, area.ExpenditureBudget!.Value, "as given in the facts")))
        {
            PriorYearExpenditure = area.PriorYearExpenditure,
            AdvanceHeld = area.AdvanceHeld,
            Expenditure = area.Expenditure,
            NextYearQuota = area.NextYearQuota,
        };
}
