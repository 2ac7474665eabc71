using System.Text;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Contributions;
using MedPool.Files;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

public class UnderCollectionTests
{
    private const string ReceiptColumns = "insu_admdvs,payer_type,accrym,clct_time,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt";

    private static readonly CollectionKey Agency = new("370811", 202001, 1);
    private static readonly CollectionKey Flexible = new("370811", 202001, 3);

    // Due 100.00 + 50.00, received 120.00: 30.00 under-collected. Flexible: received 10.00 that nobody owed.
    [Fact]
    public void Compare_DueAndReceived_FindsArrears()
    {
        ArrearsStatement statement = UnderCollection.Compare(
            [new CollectionAmount(Agency, new Fen(10_000)), new CollectionAmount(Agency, new Fen(5_000))],
            [new CollectionAmount(Flexible, new Fen(1_000)), new CollectionAmount(Agency, new Fen(12_000))]);
        Assert.Equal([new Collection(Agency, 15_000, 12_000), new Collection(Flexible, 0, 1_000)], statement.Collections);
        Assert.Equal((Int128)3_000, Assert.Single(statement.Arrears).Shortfall);
        Assert.Equal((Int128)3_000, statement.Outstanding); // What flexible workers paid too much is not set off.
        Assert.Empty(UnderCollection.Compare(
            [new CollectionAmount(Agency, new Fen(7))], [new CollectionAmount(Agency, new Fen(7))]).Arrears); // Paid in full is no arrear.
    }

    // JH-05: a subsidy of 1,000.00 that an area's government owes (payer type 5), 940.00 paid in two parts: 60.00 in arrears.
    [Fact]
    [Trait("Rule", "JH-05")]
    public void Compare_SubsidiesOwedByAGovernment_AreTrackedInFull()
    {
        CollectionKey subsidy = new("330723", 202206, 5);
        ArrearsStatement statement = UnderCollection.Compare(
            [new CollectionAmount(subsidy, Fen.Parse("1000"))],
            [new CollectionAmount(subsidy, Fen.Parse("900")), new CollectionAmount(subsidy, Fen.Parse("40"))]);
        Assert.Equal((Int128)6_000, Assert.Single(statement.Arrears).Shortfall);
    }

    [Property]
    public bool Compare_AnyAmounts_LosesNothing((byte Month, int Fen)[] due, (byte Month, int Fen)[] received)
    {
        EquatableArray<Collection> collections = UnderCollection.Compare(due.Select(Keyed), received.Select(Keyed)).Collections;
        return collections.Sum(collection => (long)collection.Shortfall) == due.Sum(amount => (long)amount.Fen) - received.Sum(amount => (long)amount.Fen)
            && collections.Select(collection => collection.Key).Distinct().Count() == collections.Count;
    }

    private static CollectionAmount Keyed((byte Month, int Fen) amount) => new(Agency with { Month = 202001 + (amount.Month % 12) }, new Fen(amount.Fen));

    // Payer type 2: due 1,120.03, received 900.00 + 100.00 (in April, for March): 120.03 outstanding. Type 3 paid 5.00 too much, type 1 nothing of its 762.00.
    // Recovered money (type 6) is no due.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    public void Compare_FilesOfContributions_AreByMonthPaidForAndPayerType()
    {
        TextSource receipts = Csv.Of(
            "c.csv",
            ReceiptColumns,
            "370811,2,202003,2020-03-31,900.00,0,0,0",
            "370811,2,202003,2020-04-01,0,100.00,0,0",
            "370811,3,202003,2020-03-01,0,600.00,0,0",
            "370811,6,202003,2020-03-01,9,0,0,0");
        ArrearsStatement statement = UnderCollection.Compare(
            Due("370811,202003,2,1120.03", "370811,202003,3,595.00", "370811,202003,1,700.00", "370811,202003,1,62.00"), [receipts]);

        Assert.Equal(
            [new Collection(March(1), 762_00, 0), new Collection(March(2), 1120_03, 1000_00), new Collection(March(3), 595_00, 600_00)],
            statement.Collections);
        Assert.Equal((Int128)882_03, statement.Outstanding);
    }

    // YC-3-1-2: of a subsidy of 1,000.00 the government paid 400.00 in October and 500.00 on 1 December, in another payer type's row: 600.00 are outstanding on
    // 30 November, 100.00 a day later.
    [Theory]
    [InlineData("2020-11-30", 600_00)]
    [InlineData("2020-12-01", 100_00)]
    [Trait("Rule", "YC-3-1-2")]
    public void Compare_AsOfADay_CountsReceiptsUpToIt(string asOf, int outstanding)
    {
        TextSource receipts = Csv.Of("c.csv", ReceiptColumns, "370811,5,202003,2020-10-20,0,0,400.00,0", "370811,4,202003,2020-12-01,0,320.00,500.00,0");
        ArrearsStatement statement = UnderCollection.Compare(Due("370811,202003,5,1000.00"), [receipts], DateOnly.Parse(asOf, null));

        Assert.Equal((Int128)outstanding, statement.Outstanding);
    }

    // A ledger does not know payer types: 1,715.03 due of types 2 and 3 against 900.00 by employers, 540.00 by members and 60.00 to their personal accounts in
    // March; a subsidy stays apart.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    public async Task Compare_ALedger_JoinsPayerTypes()
    {
        Ledger ledger = MedPool.Shipped.Policies.Jining2020.CreateLedger(2020);
        var records = RecordSource.FromMemory(Encoding.UTF8.GetBytes(
            """
            clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt
            C1,P1,E1,370811,310,2,202003,2020-03-31,0,900.00,0,0,0
            C2,P3,,370811,310,3,202003,2020-03-01,0,0,600.00,0,0
            C3,,,370811,310,5,202003,2020-03-01,0,0,0,7.00,0

            """), "c.csv");
        await ledger.IngestContributionsAsync([records]);

        Assert.Equal(
            [new Collection(March(CollectionKey.AllPayers), 1715_03, 1500_00)],
            UnderCollection.Compare(Due("370811,202003,2,1120.03", "370811,202003,3,595.00"), ledger).Collections);
        Assert.Equal(
            [new Collection(March(CollectionKey.AllPayers), 0, 1500_00), new Collection(March(CollectionKey.Subsidies), 10_00, 7_00)],
            UnderCollection.Compare(Due("370811,202003,5,10.00"), ledger).Collections);
    }

    [Theory]
    [InlineData("370811,202003,2,1", "370811,2,202003,2020-03-31,1,0,0,0.001", "c.csv:2: oth_clct_amt")]
    [InlineData("370811,202003,9,1", "", "due.csv:2: payer_type: '9' owes nothing")]
    [InlineData("110000,202003,2,1", "", "due.csv:2: insu_admdvs: jining has no area '110000'")]
    [InlineData("370811,202003,2,-1", "", "due.csv:2: due: -1.00 is below zero")]
    public void Compare_BadRows_NameFileLineAndColumn(string due, string receipt, string expected)
    {
        InputException problem = Assert.Throws<InputException>(() => UnderCollection.Compare(Due(due), [Csv.Of("c.csv", ReceiptColumns, receipt)]));
        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.Line);
    }

    private static CollectionKey March(int payerType) => new("370811", 202003, payerType);

    private static IReadOnlyList<CollectionAmount> Due(params string[] rows) =>
        AmountsDue.Read(Csv.Of("due.csv", "insu_admdvs,month,payer_type,due", rows), MedPool.Shipped.Policies.Jining2020.Document);
}
