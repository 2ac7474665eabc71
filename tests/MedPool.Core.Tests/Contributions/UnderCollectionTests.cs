using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Contributions;

namespace MedPool.Tests.Contributions;

public class UnderCollectionTests
{
    private static readonly CollectionKey Agency = new("370811", 202001, 1);
    private static readonly CollectionKey Flexible = new("370811", 202001, 3);

    // Due 100.00 + 50.00, received 120.00: 30.00 under-collected. Flexible: received 10.00 that nobody owed.
    [Fact]
    public void Compare_DueAndReceived_FindsArrears()
    {
        Collection[] collections = UnderCollection.Compare([(Agency, new Fen(10_000)), (Agency, new Fen(5_000))], [(Flexible, new Fen(1_000)), (Agency, new Fen(12_000))]);
        Assert.Equal([new Collection(Agency, 15_000, 12_000), new Collection(Flexible, 0, 1_000)], collections);
        Assert.Equal((Int128)3_000, Assert.Single(UnderCollection.Arrears(collections)).Shortfall);
        Assert.Empty(UnderCollection.Arrears(UnderCollection.Compare([(Agency, new Fen(7))], [(Agency, new Fen(7))]))); // Paid in full is no arrear.
    }

    // JH-05: a subsidy of 1,000.00 that an area's government owes (payer type 5), 940.00 paid in two parts: 60.00 in arrears.
    [Fact]
    [Trait("Rule", "JH-05")]
    public void Compare_SubsidiesOwedByAGovernment_AreTrackedInFull()
    {
        CollectionKey subsidy = new("330723", 202206, 5);
        Collection[] collections = UnderCollection.Compare([(subsidy, Fen.Parse("1000"))], [(subsidy, Fen.Parse("900")), (subsidy, Fen.Parse("40"))]);
        Assert.Equal((Int128)6_000, Assert.Single(UnderCollection.Arrears(collections)).Shortfall);
    }

    [Property]
    public bool Compare_AnyAmounts_LosesNothing((byte Month, int Fen)[] due, (byte Month, int Fen)[] received)
    {
        Collection[] collections = UnderCollection.Compare(due.Select(Keyed), received.Select(Keyed));
        return collections.Sum(collection => (long)collection.Shortfall) == due.Sum(amount => (long)amount.Fen) - received.Sum(amount => (long)amount.Fen)
            && collections.Select(collection => collection.Key).Distinct().Count() == collections.Length;
    }

    private static (CollectionKey Key, Fen Amount) Keyed((byte Month, int Fen) amount) => (Agency with { Month = 202001 + (amount.Month % 12) }, new Fen(amount.Fen));
}
