using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Tests.Settlement;

/// <summary>
/// Facts in the kernel's form in which every stage of the four systems has something to do: surpluses, deficits, old gaps, failed assessments.
/// </summary>
internal static class KernelYears
{
    public static FundFacts Fund() => new()
    {
        [FundFact.PoolOpeningBalance] = new Fen(5_000_000),
        [FundFact.PoolInterest] = new Fen(12_345),
        [FundFact.LevyRate] = new Rate(3, 100),
        [FundFact.ConditionDeduction] = new Rate(1, 20),
        [FundFact.SystemicShares] = new DecidedShares(0, 400_000_000, 600_000_000, 0, 0, 0),
    };

    public static AreaFacts[] Mixed(int count)
    {
        var areas = new AreaFacts[count];
        for (int i = 0; i < count; i++)
        {
            bool deficit = i % 3 == 1;
            areas[i] = new AreaFacts
            {
                [AreaFact.Income] = new Fen(10_000_001 + (i * 777_777)),
                [AreaFact.Expenditure] = new Fen(deficit ? 10_900_003 + (i * 777_777) : 9_000_007),
                [AreaFact.OpeningBalance] = new Fen(i % 4 == 2 ? -50_000 : 300_000 + i),
                [AreaFact.PriorYearExpenditure] = new Fen(9_500_000 + i),
                [AreaFact.PriorYearIncome] = new Fen(9_900_000 + i),
                [AreaFact.IncomePlan] = new Fen(10_100_000),
                [AreaFact.ExpenditureBudget] = new Fen(9_500_000),
                [AreaFact.ViolationExpenditure] = new Fen(1_000),
                [AreaFact.DevelopmentFund] = new Fen(20_000),
                [AreaFact.RiskReserve] = new Fen(30_000),
                [AreaFact.RiskReserveForShare] = new Fen(10_000),
                [AreaFact.PrePoolingGap] = new Fen(i % 5 == 0 ? 11 : 0),
                [AreaFact.PrePoolingShares] = new DecidedShares(500_000_000, 0, 500_000_000, 0, 0, 0),
                [AreaFact.ApprovedShares] = new DecidedShares(300_000_000, 0, 700_000_000, 0, 0, 0),
                [AreaFact.Assessment] = i % 2 == 1 ? Assessment.Fail : Assessment.Pass,
                [AreaFact.Emergency] = new Fen(100_000),
                [AreaFact.UnmetConditions] = i % 3,
                [AreaFact.RewardRate] = new Rate(1, 100),
            };
        }

        return areas;
    }
}
