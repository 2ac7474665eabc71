namespace MedPool.Tests.Rules;

/// <summary>
/// Two cities that exist in samples/ alone: structures that none of the four systems has, carried by the same language. Nothing in src knows them.
/// </summary>
public class SampleCitiesTests
{
    // Hillside: 12.50 a head: 4, 3 and 5 persons plan 50.00, 37.50 and 62.50. The cap is two months of next year's budgets, ⌊2 × 1200.00 ÷ 12⌋ = 200.00, the
    // pool has 100.00, so 100.00 may come in: by 50:37.5:62.5 it is 33.33⅓, 25.00 and 41.66⅔, the fen left over to the third. Balances of 20.00 and 25.00 pay
    // first. The surplus of 500.00 − 400.00 − 13.33 = 86.67 by 5:3:2 is 43.335, 26.001 and 17.334: 43.34, 26.00 and 17.33; the pool is full, its 26.00 stay
    // with the area: 69.34. Gaps of 100.00 and 300.01 ask 70.00 and 210.01 of a pool that holds 200.00: 49.998 and 150.002, so 50.00 and 150.00; governments
    // pay 30.00 and 90.00. Open are 20.00 and 60.01: the reserves have 5.00 and 60.00, the governments pay the last 15.00 and 0.01.
    [Fact]
    public void Hillside_PoolBeforeTheOwnBalance_LevyByHead_CapInNextYearsBudget()
    {
        WorkedSettlement settled = Sample("hillside");
        Assert.Equal(
            [
                "balance:990201 -> pool 20.00 YL-2-1", "fund:990201 -> pool 13.33 YL-2-2", "balance:990202 -> pool 25.00 YL-2-1", "fund:990203 -> pool 41.67 YL-2-2",
            ],
            settled.Stage("levy"));
        Assert.Equal(["fund:990201 -> balance:990201 69.34 YL-4", "fund:990201 -> reserve:990201 17.33 YL-4"], settled.Stage("surplus"));
        Assert.Equal(
            [
                "pool -> fund:990202 50.00 YL-5", "area-fiscal:990202 -> fund:990202 30.00 YL-5",
                "pool -> fund:990203 150.00 YL-5", "area-fiscal:990203 -> fund:990203 90.00 YL-5",
                "reserve:990202 -> fund:990202 5.00 YL-6", "reserve:990203 -> fund:990203 60.00 YL-6",
                "area-fiscal:990202 -> fund:990202 15.00 YL-7", "area-fiscal:990203 -> fund:990203 0.01 YL-7",
            ],
            settled.Stage("coverage"));
        Assert.Equal("2.08", settled.Area("990201", "monthsPayable"));
        Assert.Equal(["watch"], settled.Flags("990201"));
    }

    // Three Rivers: an old gap of 30.00 by 2:1 is 20.00 and 10.00; with it the balance of −10.00 is 20.00, and all balances move up: 20.00, 60.00 of 100.00
    // (40.00 stay owed until deposits mature) and 50.00. 2 % of income 100.25 is 2.005: 2.01. The pool has 1.00 + 130.00 + 13.01 = 144.01, and pays an
    // emergency of 100.00. Gaps 51.76 and 300.00 by 5:3:2: 25.88, 15.53 (15.528), 10.35 (10.352) and 150.00, 90.00, 60.00. The pool's 44.01 by 25.88:150.00 is
    // 6.4759 and 37.5341: 6.48, 37.53. Open 19.40 and 112.47, development 9.40 and 12.47; 10.00 and 100.00 by the decided 4:6.
    // Shared amounts: 6.48 + 15.53 + 10.35 + 4.00 + 6.00 = 42.36, failed, 10 %: 4.24 to the pool; 287.53, passed, 1 %: 2.88 out of it.
    [Fact]
    public void ThreeRivers_AllBalancesMoveUp_ThreePartiesShare_RewardsFollow()
    {
        WorkedSettlement settled = Sample("threerivers");
        Assert.Equal(["area-fiscal:990301 -> balance:990301 20.00 SJ-2-2", "pool-fiscal -> balance:990301 10.00 SJ-2-2"], settled.Stage("pre-pooling"));
        Assert.Equal(
            ["balance:990301 -> pool 20.00 SJ-2-1", "balance:990302 -> pool 60.00 SJ-2-1", "balance:990304 -> pool 50.00 SJ-2-1"], settled.Stage("centralise"));
        Assert.Equal(["990302 balance:990302 -> pool 40.00 SJ-2-1 demand-deposits"], settled.Outstanding());
        Assert.Equal(
            [
                "fund:990301 -> pool 2.01 SJ-3",
                "fund:990302 -> pool 4.00 SJ-3",
                "fund:990303 -> pool 1.00 SJ-3",
                "fund:990304 -> pool 6.00 SJ-3",
            ], settled.Stage("levy"));
        Assert.Equal(["pool -> fund:990303 100.00 SJ-5"], settled.Stage("emergency"));
        Assert.Equal(
            [
                "pool -> fund:990301 6.48 SJ-6-1", "pool-fiscal -> fund:990301 15.53 SJ-6-1", "area-fiscal:990301 -> fund:990301 10.35 SJ-6-1",
                "pool -> fund:990303 37.53 SJ-6-1", "pool-fiscal -> fund:990303 90.00 SJ-6-1", "area-fiscal:990303 -> fund:990303 60.00 SJ-6-1",
                "development:990301 -> fund:990301 9.40 SJ-6-2", "development:990303 -> fund:990303 12.47 SJ-6-2",
                "pool-fiscal -> fund:990301 4.00 SJ-7", "area-fiscal:990301 -> fund:990301 6.00 SJ-7",
                "pool-fiscal -> fund:990303 40.00 SJ-7", "area-fiscal:990303 -> fund:990303 60.00 SJ-7",
            ],
            settled.Stage("coverage"));
        Assert.Equal(["area-fiscal:990301 -> pool 4.24 SJ-8", "pool -> balance:990303 2.88 SJ-8"], settled.Stage("reward"));
        Assert.Equal("316.00", settled.Area("990304", "nextQuota"));
    }

    [Theory]
    [InlineData("hillside")]
    [InlineData("threerivers")]
    public void Sample_ReadWithItsSource_HasNoProblem(string id) => Assert.Equal(id, Policy.Load(WorkedPolicies.PathOf(id)).Document.Id);

    private static WorkedSettlement Sample(string id) =>
        WorkedYear.OfFacts(id, File.ReadAllText(Path.Combine(Path.GetDirectoryName(WorkedPolicies.PathOf(id))!, "facts.json"))).Settle();
}
