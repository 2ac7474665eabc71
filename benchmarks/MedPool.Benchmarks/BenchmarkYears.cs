using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Benchmarks;

/// <summary>A year in which a third of the areas is in deficit, every second failed its assessment, and the pool is scarce: no stage is idle.</summary>
internal static class BenchmarkYears
{
    public static FundFacts Fund() => new() { [FundFact.PoolOpeningBalance] = new Fen(500_000_000), [FundFact.PoolInterest] = new Fen(12_345) };

    public static AreaFacts[] Mixed(int count)
    {
        var areas = new AreaFacts[count];
        for (int i = 0; i < count; i++)
        {
            areas[i] = new AreaFacts
            {
                [AreaFact.Income] = new Fen(1_000_000_001 + (i * 7_777_777L)),
                [AreaFact.Expenditure] = new Fen(i % 3 == 1 ? 1_190_000_003 + (i * 7_777_777L) : 900_000_007),
                [AreaFact.OpeningBalance] = new Fen(i % 4 == 2 ? -5_000_000 : 30_000_000 + i),
                [AreaFact.PriorYearExpenditure] = new Fen(950_000_000 + i),
                [AreaFact.IncomePlan] = new Fen(1_010_000_000),
                [AreaFact.ViolationExpenditure] = new Fen(100_000),
                [AreaFact.DevelopmentFund] = new Fen(2_000_000),
                [AreaFact.RiskReserve] = new Fen(3_000_000),
                [AreaFact.RiskReserveForShare] = new Fen(1_000_000),
                [AreaFact.PrePoolingGap] = new Fen(i % 5 == 0 ? 11 : 0),
                [AreaFact.Assessment] = i % 2 == 1 ? Assessment.Fail : Assessment.Pass,
            };
        }

        return areas;
    }

    public static SettlementFacts Facts(PolicyDocument document) => new()
    {
        PolicyId = document.Id,
        Year = document.Effective.From.Year,
        Funds = document.Funds.ToDictionary(static fund => fund.Id, _ => new FundYear
        {
            PoolOpeningBalance = new Fen(500_000_000),
            Areas = document.Areas.Select(static (area, i) => (area.Code, Year: YearOf(i))).ToDictionary(static pair => pair.Code, static pair => pair.Year),
        }),
    };

    private static AreaYear YearOf(int i) => new()
    {
        Income = new Fen(1_000_000_001 + (i * 7_777_777L)),
        Expenditure = new Fen(i % 3 == 1 ? 1_190_000_003 + (i * 7_777_777L) : 900_000_007),
        OpeningBalance = new Fen(30_000_000 + i),
        PriorYearExpenditure = new Fen(950_000_000 + i),
        IncomePlan = new Fen(1_010_000_000),
    };
}
