using MedPool.Kernels;

namespace MedPool.Tests.Settlement;

/// <summary>The settlement kernel allocates nothing, whatever the year.</summary>
public class AllocationTests
{
    private const int Runs = 1_000;

    [Fact]
    public void Settle_JinhuaAfterWarmUp_AllocatesNothing() => AssertNoAllocation<Jinhua2022>(Policies.Jinhua2022, 2022);

    [Fact]
    public void Settle_YichunAfterWarmUp_AllocatesNothing() => AssertNoAllocation<Yichun2021>(Policies.Yichun2021, 2021);

    [Fact]
    public void Settle_JiningAfterWarmUp_AllocatesNothing() => AssertNoAllocation<Jining2020>(Policies.Jining2020, 2020);

    [Fact]
    public void Settle_ShaanxiAfterWarmUp_AllocatesNothing() => AssertNoAllocation<Shaanxi2024>(Policies.Shaanxi2024, 2024);

    private static void AssertNoAllocation<TPolicy>(Policy policy, int year)
        where TPolicy : struct, IPolicy<TPolicy>
    {
        for (int fund = 0; fund < policy.Document.Funds.Count; fund++)
        {
            var buffers = new SettlementBuffers(policy.Document, fund);
            AreaFacts[] areas = KernelYears.Mixed(policy.Document.Areas.Count);
            FundFacts facts = KernelYears.Fund();
            int settled = fund;
            Assert.Equal(0, Allocations.Of(() => Settle<TPolicy>(settled, year, in facts, areas, buffers), Runs));
        }
    }

    private static void Settle<TPolicy>(int fund, int year, in FundFacts facts, AreaFacts[] areas, SettlementBuffers buffers)
        where TPolicy : struct, IPolicy<TPolicy>
    {
        SettlementRun run = SettlementKernel<TPolicy>.Settle(fund, year, default, in facts, areas, buffers.Spans);
        if (run.Transfers.Length == 0)
        {
            throw new InvalidOperationException("Nothing was settled.");
        }
    }
}
