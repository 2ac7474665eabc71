using MedPool.Kernels;

namespace MedPool.Tests.Settlement;

/// <summary>Facts in the kernel's form in which every stage of the four systems has something to do: surpluses, deficits, old gaps, failed assessments.</summary>
internal static class KernelYears
{
    public static FundFacts Fund() => new()
    {
        PoolOpeningBalance = new Fen(5_000_000),
        PoolInterest = new Fen(12_345),
        LevyRate = new Rate(3, 100),
        ConditionDeduction = new Rate(1, 20),
        SystemicShares = new DecidedShares(0, 400_000_000, 600_000_000, 0, 0, 0),
    };

    public static AreaFacts[] Mixed(int count)
    {
        var areas = new AreaFacts[count];
        for (int i = 0; i < count; i++)
        {
            bool deficit = i % 3 == 1;
            areas[i] = new AreaFacts
            {
                Income = new Fen(10_000_001 + (i * 777_777)),
                Expenditure = new Fen(deficit ? 10_900_003 + (i * 777_777) : 9_000_007),
                OpeningBalance = new Fen(i % 4 == 2 ? -50_000 : 300_000 + i),
                PriorYearExpenditure = new Fen(9_500_000 + i),
                PriorYearIncome = new Fen(9_900_000 + i),
                IncomePlan = new Fen(10_100_000),
                ExpenditureBudget = new Fen(9_500_000),
                ViolationExpenditure = new Fen(1_000),
                DevelopmentFund = new Fen(20_000),
                RiskReserve = new Fen(30_000),
                RiskReserveForShare = new Fen(10_000),
                PrePoolingGap = new Fen(i % 5 == 0 ? 11 : 0),
                PrePoolingShares = new DecidedShares(500_000_000, 0, 500_000_000, 0, 0, 0),
                ApprovedShares = new DecidedShares(300_000_000, 0, 700_000_000, 0, 0, 0),
                AssessmentFailed = i % 2 == 1,
                Emergency = new Fen(100_000),
                UnmetConditions = i % 3,
                RewardRate = new Rate(1, 100),
            };
        }

        return areas;
    }
}
