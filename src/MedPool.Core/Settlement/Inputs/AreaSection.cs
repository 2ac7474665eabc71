namespace MedPool.Internals;

/// <summary>Reads one area of <c>facts.json</c>.</summary>
internal static class AreaSection
{
    private const long PersonsMax = 10_000_000_000;

    private static readonly string[] Keys =
    [
        "income", "expenditure", "openingBalance", "priorYearExpenditure", "priorYearIncome", "incomePlan", "expenditureBudget",
        "violationIncomeLoss", "violationExpenditure", "developmentFund", "riskReserve", "riskReserveForShare", "demandDeposits", "prePoolingGap",
        "assessment", "approvedShares", "prePoolingShares", "unmetConditions", "emergency", "normalApplications", "rewardRate",
        "priorPoolContribution", "insuredPersons", "nextYearBudget", "nextYearQuota", "outstandingDue",
    ];

    public static AreaYear Read(ref FactsReader reader)
    {
        var draft = new Draft();
        reader.Object(ReadMember, draft, Keys);
        return draft.Area;
    }

    private static void ReadMember(ref FactsReader reader, string key, Draft draft)
    {
        AreaYear area = draft.Area;
        draft.Area = key switch
        {
            "openingBalance" => area with { OpeningBalance = reader.Amount(negativeAllowed: true) },
            "assessment" => area with { Assessment = ReadAssessment(ref reader) },
            "approvedShares" => area with { ApprovedShares = SharesSection.Read(ref reader) },
            "prePoolingShares" => area with { PrePoolingShares = SharesSection.Read(ref reader) },
            "unmetConditions" => area with { UnmetConditions = ReadConditions(ref reader) },
            "rewardRate" => area with { RewardRate = reader.Rate() },
            "normalApplications" => area with { NormalApplications = reader.IsNull ? null : (int)reader.Integer(0, int.MaxValue) },
            "insuredPersons" => area with { InsuredPersons = reader.IsNull ? null : reader.Integer(0, PersonsMax) },
            _ => ReadAmount(area, key, reader.Amount()),
        };
    }

    private static AreaYear ReadAmount(AreaYear area, string key, Fen? amount) => key switch
    {
        "income" => area with { Income = amount },
        "expenditure" => area with { Expenditure = amount },
        "priorYearExpenditure" => area with { PriorYearExpenditure = amount },
        "priorYearIncome" => area with { PriorYearIncome = amount },
        "incomePlan" => area with { IncomePlan = amount },
        "expenditureBudget" => area with { ExpenditureBudget = amount },
        "violationIncomeLoss" => area with { ViolationIncomeLoss = amount },
        "violationExpenditure" => area with { ViolationExpenditure = amount },
        "developmentFund" => area with { DevelopmentFund = amount },
        "riskReserve" => area with { RiskReserve = amount },
        "riskReserveForShare" => area with { RiskReserveForShare = amount },
        "demandDeposits" => area with { DemandDeposits = amount },
        "prePoolingGap" => area with { PrePoolingGap = amount },
        "emergency" => area with { Emergency = amount },
        "priorPoolContribution" => area with { PriorPoolContribution = amount },
        "nextYearBudget" => area with { NextYearBudget = amount },
        "nextYearQuota" => area with { NextYearQuota = amount },
        _ => area with { OutstandingDue = amount },
    };

    private static Assessment? ReadAssessment(ref FactsReader reader)
    {
        if (reader.IsNull)
        {
            return null;
        }

        return reader.Text() switch
        {
            "pass" => Assessment.Pass,
            "fail" => Assessment.Fail,
            string other => throw reader.Error($"\"{other}\" is not a result of an assessment; write \"pass\" or \"fail\""),
        };
    }

    private static EquatableArray<string> ReadConditions(ref FactsReader reader)
    {
        if (reader.IsNull)
        {
            return default;
        }

        var conditions = new List<string>();
        reader.Array(ReadCondition, conditions);
        return new EquatableArray<string>([.. conditions]);
    }

    private static void ReadCondition(ref FactsReader reader, string key, List<string> conditions)
    {
        string condition = reader.Text();
        if (conditions.Contains(condition))
        {
            throw reader.Error($"\"{condition}\" is named a second time; an unmet condition counts once");
        }

        conditions.Add(condition);
    }

    private sealed class Draft
    {
        public AreaYear Area { get; set; } = new();
    }
}
