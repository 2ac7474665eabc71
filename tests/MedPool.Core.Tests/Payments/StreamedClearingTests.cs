using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>The settlement that reads providers several times against the one that holds them.</summary>
[Trait("Rule", "JP-3")]
[Trait("Rule", "JP-4")]
public class StreamedClearingTests
{
    private static readonly ProviderTerms Terms = new(Fen.Parse("1000.00"), Rate.Parse("0.8"), Rate.Parse("0.5"), Fen.Parse("100.00"));

    // Few points, so that many fractions are equal and the earlier provider must get the odd fen; a reserve that is often short.
    [Property]
    public bool Settle_AnyProvidersReadInAnyParts_IsWhatTheHeldOnesGet(NonEmptyArray<(byte Points, NonNegativeInt Fees, NonNegativeInt Advanced)> years, (NonNegativeInt Budget, byte Reserve) money, PositiveInt limit) =>
        Same([.. years.Get.Select((year, i) => new ProviderYear($"H{i}", (year.Points % 5) + 1L, new Fen(year.Fees.Get), new Fen(year.Advanced.Get)))], new Fen(money.Budget.Get), new Fen(money.Reserve), limit.Get);

    // Points of up to 16 digits and a budget of up to 15: remainders of more than 64 bits.
    [Property]
    public Property Settle_LargePointsAndBudgets_IsWhatTheHeldOnesGet() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ListOf(70).ToArbitrary(), Gen.Choose(1, int.MaxValue).ToArbitrary(), (seeds, budget) =>
            Same([.. seeds.Select((seed, i) => new ProviderYear($"{seed:D20}-{i:D15}", seed * 4_656_612L, new Fen(seed), Fen.Zero))], new Fen(budget * 46_566L), new Fen(budget), 7));

    // Three equal parts of 1.00: 33 fen each and one over, for the first; ten of 0.09: one each but for the last.
    [Fact]
    public void Settle_EqualFractions_GivesTheOddFenToTheEarlier()
    {
        Assert.Equal([34L, 33, 33], Payable(3, 100));
        Assert.Equal([1L, 1, 1, 1, 1, 1, 1, 1, 1, 0], Payable(10, 9));
    }

    // JP-3: 1.00 payable to each, 2.00 incurred: half of 1.00 over is 0.50 each. A reserve of 1.00 is enough, one of 0.99 is a fen short, which the later provider lacks.
    [Theory]
    [InlineData(101, 100, 50, 50)]
    [InlineData(100, 100, 50, 50)]
    [InlineData(99, 99, 50, 49)]
    public void Settle_AReserveAFenShort_IsNotExceeded(long reserve, long used, long first, long second)
    {
        ProviderTerms terms = Terms with { Budget = new Fen(200), Reserve = new Fen(reserve) };
        StreamedClearing clearing = ProviderSettlement.Settle(() => [Year("H1", 1) with { Fees = new Fen(200) }, Year("H2", 1) with { Fees = new Fen(200) }], terms);
        Assert.Equal((new Fen(used), first, second), (clearing.ReserveUsed, clearing.Results().First().Result.Added.Value, clearing.Results().Last().Result.Added.Value));
    }

    [Fact]
    public void Settle_AProviderTwiceInAnyPart_IsNamed()
    {
        ProviderYear[] providers = [Year("H1", 1), Year("H2", 1), Year("a provider's id of over fifteen bytes", 1), Year("H1", 1)];
        foreach (int limit in (int[])[1, 2, 3, 100])
        {
            Assert.Contains("H1 stands twice", Assert.Throws<FactsException>(() => ProviderSettlement.Settle(() => providers, Terms, limit)).Message, StringComparison.Ordinal);
            Assert.Contains("fifteen bytes stands twice", Assert.Throws<FactsException>(() => ProviderSettlement.Settle(() => [providers[2], providers[1], providers[2]], Terms, limit)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Settle_ImpossibleFacts_AreNamed()
    {
        Assert.Contains("JP-4", Assert.Throws<FactsException>(() => ProviderSettlement.Settle(() => [Year("H1", 0)], Terms)).Message, StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => ProviderSettlement.Settle(() => [Year("H1", -1)], Terms));
        Assert.Throws<FactsException>(() => ProviderSettlement.Settle(() => [], Terms with { KeptShare = Rate.Parse("1.1") }));
        Assert.Equal(0, ProviderSettlement.Settle(() => [], Terms with { Budget = Fen.Zero }).Count);
    }

    private static long[] Payable(int providers, long budget) =>
    [
        .. ProviderSettlement.Settle(() => Enumerable.Range(0, providers).Select(i => Year($"H{i}", 7)), Terms with { Budget = new Fen(budget) })
            .Results().Select(pair => pair.Result.Payable.Value),
    ];

    private static bool Same(ProviderYear[] providers, Fen budget, Fen reserve, int limit)
    {
        ProviderTerms terms = Terms with { Budget = budget, Reserve = reserve };
        ProviderClearing held = ProviderSettlement.Settle(providers, terms);
        StreamedClearing read = ProviderSettlement.Settle(() => providers, terms, limit);
        return read.Results().Select(pair => pair.Result).SequenceEqual(held.Providers)
            && read.Results().Select(pair => pair.Provider).SequenceEqual(providers)
            && (read.Count, read.PointValue, read.Returned, read.ReserveUsed) == (providers.Length, held.PointValue, held.Returned, held.ReserveUsed);
    }

    private static ProviderYear Year(string provider, long points) => new(provider, points, Fen.Zero, Fen.Zero);
}
