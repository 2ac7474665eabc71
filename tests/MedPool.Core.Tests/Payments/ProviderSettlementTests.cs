using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

[Trait("Rule", "JP-3")]
[Trait("Rule", "JP-4")]
public class ProviderSettlementTests
{
    private static readonly ProviderTerms Terms = new(Fen.Parse("1000.00"), Rate.Parse("0.8"), Rate.Parse("0.5"), Fen.Parse("100.00"));

    // JP-4: 1,000.00 by 1, 2 and 4.5 points: 133.333…, 266.666…, 600.00: 133.33, 266.67, 600.00. A point is worth 1000 / 7.5 = 133.3333. JP-3: H1 spent 100.00:
    // saves 33.33, keeps Round(0.8 × 33.33 = 26.664) = 26.66, returns 6.67. H2 spent 266.67: neither. H3 spent 700.01: overspends 100.01, the fund adds
    // Round(50.005) = 50.01, within its 100.00. Clearing: 126.66 − 120.00 = 6.66; 266.67 − 300.00 = −33.33; 650.01 − 0.
    [Fact]
    public void Settle_ByPoints_SharesWhatIsSavedAndOverspent()
    {
        ProviderClearing clearing = ProviderSettlement.Settle(
            [Year("H1", 10_000, "100.00", "120.00"), Year("H2", 20_000, "266.67", "300.00"), Year("H3", 45_000, "700.01", "0.00")], Terms);
        Assert.Equal(
            [
                Result(Year("H1", 10_000, "100.00", "120.00"), "133.33", "26.66", "6.67", "0", "126.66", "6.66"),
                Result(Year("H2", 20_000, "266.67", "300.00"), "266.67", "0", "0", "0", "266.67", "-33.33"),
                Result(Year("H3", 45_000, "700.01", "0.00"), "600.00", "0", "0", "50.01", "650.01", "650.01"),
            ],
            clearing.Providers);
        Assert.Equal((new PointValue(1_333_333), "133.3333"), (clearing.PointValue, clearing.PointValue.ToString()));
        Assert.Equal((Fen.Parse("6.67"), Fen.Parse("50.01")), (clearing.Returned, clearing.ReserveUsed));
    }

    // A reserve of 30.00 for 40.00 and 20.00 asked: 20.00 and 10.00.
    [Fact]
    public void Settle_ReserveShort_IsSplitByWhatIsAsked()
    {
        ProviderClearing clearing = ProviderSettlement.Settle(
            [Year("H1", 10_000, "580.00", "0"), Year("H2", 10_000, "540.00", "0")], Terms with { Reserve = Fen.Parse("30.00") });
        Assert.Equal([Fen.Parse("20"), Fen.Parse("10")], clearing.Providers.Select(provider => provider.Added));
    }

    [Fact]
    public void Settle_ImpossibleFacts_AreNamed()
    {
        Assert.Contains(
            "H1",
            Assert.Throws<FactsException>(() => ProviderSettlement.Settle([Year("H1", 1, "1", "1"), Year("H1", 1, "1", "1")], Terms)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "JP-4", Assert.Throws<FactsException>(() => ProviderSettlement.Settle([Year("H1", 0, "1", "1")], Terms)).Message, StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => ProviderSettlement.Settle([Year("H1", -1, "1", "1")], Terms));
        Assert.Throws<FactsException>(() => ProviderSettlement.Settle([], Terms with { KeptShare = Rate.Parse("1.1") }));
        Assert.Throws<FactsException>(() => ProviderSettlement.Settle([], Terms with { Budget = new Fen(-1) }));
    }

    // The sum over providers and what returns is exactly the budget plus the reserve used; nobody keeps more than it saved.
    [Property]
    public bool Settle_AnyProviders_AddsUpToBudgetAndReserve(
        NonEmptyArray<(NonNegativeInt Points, NonNegativeInt Fees, NonNegativeInt Advanced)> years, NonNegativeInt budget, NonNegativeInt reserve)
    {
        ProviderYear[] providers = [.. years.Get.Select(
            (year, i) => new ProviderYear($"H{i}", new Points(year.Points.Get + 1L), new Fen(year.Fees.Get), new Fen(year.Advanced.Get)))];
        ProviderTerms terms = Terms with { Budget = new Fen(budget.Get), Reserve = new Fen(reserve.Get) };
        ProviderClearing clearing = ProviderSettlement.Settle(providers, terms);
        return clearing.Providers.Sum(provider => provider.Due.Value) + clearing.Returned.Value == terms.Budget.Value + clearing.ReserveUsed.Value
            && clearing.ReserveUsed <= terms.Reserve
            && clearing.Providers.Zip(providers).All(pair => pair.First.Clearing == pair.First.Due - pair.Second.Advanced
                && pair.First.Kept >= Fen.Zero
                && pair.First.Returned >= Fen.Zero
                && pair.First.Kept + pair.First.Returned == Fen.Max(Fen.Zero, pair.First.Payable - pair.Second.Fees));
    }

    // Three equal parts of 1.00: 33 fen each and one left over, for the first; ten of 0.09: one each but for the last.
    [Theory]
    [InlineData(3, 100, new long[] { 34, 33, 33 })]
    [InlineData(10, 9, new long[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 0 })]
    public void Settle_EqualFractions_GivesTheOddFenToTheEarlier(int providers, long budget, long[] payable) =>
        Assert.Equal(
            payable,
            ProviderSettlement.Settle([.. Enumerable.Range(0, providers).Select(i => Year($"H{i}", 7, "0", "0"))], Terms with { Budget = new Fen(budget) })
                .Providers
                .Select(provider => provider.Payable.Value));

    // JP-3: 1.00 payable to each, 2.00 incurred: half of 1.00 over is 0.50 each. A reserve of 1.00 is enough, one of 0.99 is a fen short, which the later
    // provider lacks.
    [Theory]
    [InlineData(101, 100, 50, 50)]
    [InlineData(100, 100, 50, 50)]
    [InlineData(99, 99, 50, 49)]
    public void Settle_AReserveAFenShort_IsNotExceeded(long reserve, long used, long first, long second)
    {
        ProviderClearing clearing = ProviderSettlement.Settle(
            [Year("H1", 1, "2", "0"), Year("H2", 1, "2", "0")], Terms with { Budget = new Fen(200), Reserve = new Fen(reserve) });
        Assert.Equal((new Fen(used), first, second), (clearing.ReserveUsed, clearing.Providers[0].Added.Value, clearing.Providers[1].Added.Value));
    }

    private static ProviderYear Year(string provider, long points, string fees, string advanced) =>
        new(provider, new Points(points), Fen.Parse(fees), Fen.Parse(advanced));

    private static ProviderResult Result(ProviderYear provider, string payable, string kept, string returned, string added, string due, string clearing) =>
        new(provider, Fen.Parse(payable), Fen.Parse(kept), Fen.Parse(returned), Fen.Parse(added), Fen.Parse(due), Fen.Parse(clearing));
}
