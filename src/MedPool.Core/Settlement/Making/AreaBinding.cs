using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Brings one area's facts into the kernel's form.</summary>
internal static class AreaBinding
{
    public static AreaFacts Bind(AreaYear year, FactPlace place, SharesBinding shares, PolicyFund fund)
    {
        AreaFacts facts = default;
        BindAmounts(ref facts, year, place);
        BindDecisions(ref facts, year, place, shares);
        CheckConditions(year, place, fund);
        if (year.UnmetConditions.Count > 0)
        {
            facts.UnmetConditions = year.UnmetConditions.Count;
        }

        return facts;
    }

    private static void BindAmounts(ref AreaFacts facts, AreaYear year, FactPlace place)
    {
        if (year.OpeningBalance is { } opening)
        {
            facts.OpeningBalance = opening;
        }

        if (Taken(year.Income, Fact.Income, place) is { } income)
        {
            facts.Income = income;
        }

        if (Taken(year.Expenditure, Fact.Expenditure, place) is { } expenditure)
        {
            facts.Expenditure = expenditure;
        }

        if (Taken(year.PriorYearExpenditure, Fact.PriorYearExpenditure, place) is { } priorExpenditure)
        {
            facts.PriorYearExpenditure = priorExpenditure;
        }

        if (Taken(year.PriorYearIncome, Fact.PriorYearIncome, place) is { } priorIncome)
        {
            facts.PriorYearIncome = priorIncome;
        }

        if (Taken(year.IncomePlan, Fact.IncomePlan, place) is { } plan)
        {
            facts.IncomePlan = plan;
        }

        if (Taken(year.ExpenditureBudget, Fact.ExpenditureBudget, place) is { } budget)
        {
            facts.ExpenditureBudget = budget;
        }

        BindHoldings(ref facts, year, place);
        BindOnce(ref facts, year, place);
    }

    private static void BindHoldings(ref AreaFacts facts, AreaYear year, FactPlace place)
    {
        if (Taken(year.DevelopmentFund, Fact.DevelopmentFund, place) is { } development)
        {
            facts.DevelopmentFund = development;
        }

        if (Taken(year.RiskReserve, Fact.RiskReserve, place) is { } reserve)
        {
            facts.RiskReserve = reserve;
        }

        if (Taken(year.RiskReserveForShare, Fact.RiskReserveForShare, place) is { } forShare)
        {
            facts.RiskReserveForShare = forShare;
        }

        if (Taken(year.DemandDeposits, Fact.DemandDeposits, place) is { } deposits)
        {
            facts.DemandDeposits = deposits;
        }

        if (Taken(year.PriorPoolContribution, Fact.PriorPoolContribution, place) is { } contribution)
        {
            facts.PriorPoolContribution = contribution;
        }

        if (Taken(year.NextYearBudget, Fact.NextYearBudget, place) is { } nextBudget)
        {
            facts.NextYearBudget = nextBudget;
        }

        if (Taken(year.NextYearQuota, Fact.NextYearQuota, place) is { } nextQuota)
        {
            facts.NextYearQuota = nextQuota;
        }
    }

    private static void BindOnce(ref AreaFacts facts, AreaYear year, FactPlace place)
    {
        if (Taken(year.ViolationIncomeLoss, Fact.ViolationIncomeLoss, place) is { } loss)
        {
            facts.ViolationIncomeLoss = loss;
        }

        if (Taken(year.ViolationExpenditure, Fact.ViolationExpenditure, place) is { } violations)
        {
            facts.ViolationExpenditure = violations;
        }

        if (Taken(year.PrePoolingGap, Fact.PrePoolingGap, place) is { } gap)
        {
            facts.PrePoolingGap = gap;
        }

        if (Taken(year.Emergency, Fact.Emergency, place) is { } emergency)
        {
            facts.Emergency = emergency;
        }

        if (Taken(year.OutstandingDue, Fact.OutstandingDue, place) is { } outstanding)
        {
            facts.OutstandingDue = outstanding;
        }

        if (year.InsuredPersons is { } persons)
        {
            facts.InsuredPersons = persons >= 0 ? persons : throw Negative(Fact.InsuredPersons, place);
        }

        if (year.NormalApplications is { } applications)
        {
            facts.NormalApplications = applications >= 0 ? applications : throw Negative(Fact.NormalApplications, place);
        }
    }

    private static void BindDecisions(ref AreaFacts facts, AreaYear year, FactPlace place, SharesBinding shares)
    {
        if (year.Assessment is { } assessment)
        {
            facts.AssessmentFailed = assessment == Assessment.Fail;
        }

        if (year.RewardRate is { } reward)
        {
            facts.RewardRate = FactsBinding.Share(reward, place with { Fact = "rewardRate" });
        }

        if (year.ApprovedShares.Count > 0)
        {
            facts.ApprovedShares = shares.Bind(SharesDecision.ApprovedShares, year.ApprovedShares, place);
        }

        if (year.PrePoolingShares.Count > 0)
        {
            facts.PrePoolingShares = shares.Bind(SharesDecision.PrePoolingShares, year.PrePoolingShares, place);
        }
    }

    private static void CheckConditions(AreaYear year, FactPlace place, PolicyFund fund)
    {
        string[] known =
        [
            .. fund.Stages.OfType<CoverageStage>()
                .SelectMany(static stage => stage.Steps.OfType<SharedStep>())
                .SelectMany(static step => step.Deduction?.Conditions ?? default)
                .Select(static cite => cite.Rule)
                .Distinct(),
        ];
        foreach (string condition in year.UnmetConditions.Where(condition => known.Length > 0 && !known.Contains(condition)))
        {
            throw FactsBinding.Problem(
                place with { Fact = "unmetConditions" },
                $"\"{condition}\" is not a condition of the policy.{NearestWord.Suggest(condition, known)} Known: {string.Join(", ", known)}");
        }
    }

    private static Fen? Taken(Fen? amount, Fact fact, FactPlace place) => amount is null || amount >= Fen.Zero ? amount : throw Negative(fact, place);

    private static FactsException Negative(Fact fact, FactPlace place) =>
        FactsBinding.Problem(place with { Fact = SettlementRun.KeyOf(fact) }, "the value is below zero; only the openingBalance of an area may be");
}
