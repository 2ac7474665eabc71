using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Contributions;
using MedPool.Files;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

[Trait("Rule", "YC-3-1-1a")]
public class ReconciliationTests
{
    // Agency: A 10.00, B 20.00, C 5.00 in March; tax office: A 10.00, B 25.00 in March, D 1.00 in April. March differs by 35 − 35 = 0.00 although three
    // receipts do not agree.
    [Fact]
    public void Compare_TwoSides_NamesWhatDiffers()
    {
        List<ReceiptDifference> found = [];
        ReconciliationResult result = Reconciliation.Compare(
            () => [March("A", 1000), March("B", 2000), March("C", 500)],
            () => [March("B", 2500), March("A", 1000), March("D", 100) with { Month = 202104 }],
            found.Add);
        Assert.Equal([new ReconciledMonth("360902", 202103, 3500, 3500, 3, 2), new ReconciledMonth("360902", 202104, 0, 100, 0, 1)], result.Months);
        Assert.Equal(
            [
                new ReceiptDifference("B", ReceiptDifferenceKind.Amount, "360902", 202103, new Fen(2000), new Fen(2500)),
                new ReceiptDifference("C", ReceiptDifferenceKind.LeftOnly, "360902", 202103, new Fen(500), Fen.Zero),
                new ReceiptDifference("D", ReceiptDifferenceKind.RightOnly, "360902", 202104, Fen.Zero, new Fen(100)),
            ],
            found);
        Assert.Equal(3, result.DifferenceCount);
    }

    // The same receipt in another month, and an instalment in two rows against one.
    [Fact]
    public void Compare_OtherPlaceAndRowsOfOneId_AreSeenAsSuch()
    {
        List<ReceiptDifference> found = [];
        Reconciliation.Compare(
            () => [March("A", 1000), March("B", 300), March("B", 700)], () => [March("A", 1000) with { Month = 202104 }, March("B", 1000)], found.Add);
        Assert.Equal([new ReceiptDifference("A", ReceiptDifferenceKind.Place, "360902", 202103, new Fen(1000), new Fen(1000))], found);
    }

    // A receipt of 10.00 in March of which 2.00 are taken back in April stands in March, where its first row is: it is the other side's 8.00 of March, and not
    // that of April.
    [Theory]
    [InlineData(202103, 0)]
    [InlineData(202104, 1)]
    public void Compare_RowsOfOneIdInSeveralMonths_StandWhereTheFirstIs(int month, int differences)
    {
        List<ReceiptDifference> found = [];
        Reconciliation.Compare(() => [March("A", 1000), March("A", -200) with { Month = 202104 }], () => [March("A", 800) with { Month = month }], found.Add);
        Assert.Equal(differences, found.Count);
        Assert.All(found, difference => Assert.Equal((ReceiptDifferenceKind.Place, 202103), (difference.Kind, difference.Month)));
    }

    // 2⁶³ − 1 fen and one more are more than an amount can be.
    [Fact]
    public void Compare_RowsOfOneIdBeyondAnAmount_NameTheReceipt() =>
        Assert.Contains(
            "receipt A: its rows add up to more than an amount can be",
            Assert.Throws<FactsException>(() => Reconciliation.Compare(() => [March("A", long.MaxValue), March("A", 1)], () => [], _ => { })).Message,
            StringComparison.Ordinal);

    // YC-3-1-1a. Agency: R1 10.00 + 2.00 + 0.50 + 0.03, R2 1.00 of the year before; tax office: R1 12.53, R3 7.00 in an area that the policy does not have.
    [Fact]
    public void Compare_TwoSidesFiles_NamesWhatDiffersAndCountsWhatIsLeftOut()
    {
        const string columns = "clct_id,insu_admdvs,clct_time,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt";
        List<ReceiptDifference> found = [];
        ReconciliationResult result = Reconciliation.Compare(
            Side(Csv.Of("agency.csv", columns, "R1,360902,2021-03-31,10.00,2.00,0.50,0.03", "R2,360902,2020-12-31,1.00,0,0,0")),
            Side(Csv.Of("tax.csv", columns, "R1,360902,2021-03-01,0,12.53,0,0"), Csv.Of("tax2.csv", columns, "R3,999999,2021-04-01,7.00,0,0,0")),
            found.Add);

        Assert.Equal([new ReceiptDifference("R3", ReceiptDifferenceKind.RightOnly, "999999", 202104, Fen.Zero, new Fen(700))], found);
        Assert.Equal([new ReconciledMonth("360902", 202103, 1253, 1253, 1, 1), new ReconciledMonth("999999", 202104, 0, 700, 0, 1)], result.Months);
        Assert.Equal((new ReceiptCounts(1, 1, 0), new ReceiptCounts(2, 0, 1)), (result.Left, result.Right));
    }

    [Fact]
    public void Compare_AReceiptWithoutId_NamesFileLineAndColumn()
    {
        TextSource bad = Csv.Of("agency.csv", "clct_id,insu_admdvs,clct_time,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt", ",360902,2021-03-31,1,0,0,0");
        InputException problem = Assert.Throws<InputException>(() => Reconciliation.Compare(Side(bad), Side(), _ => { }));
        Assert.Equal(("agency.csv", 2L, "clct_id"), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void Table_OfADifference_HasItsWordAndMonth() => Assert.Equal(
        "clct_id,difference,insu_admdvs,month,left,right\nR3,right-only,999999,2021-04,0.00,7.00\n",
        Csv.TextOf(ReceiptDifference.Table, new ReceiptDifference("R3", ReceiptDifferenceKind.RightOnly, "999999", 202104, Fen.Zero, new Fen(700))));

    [Fact]
    public void Compare_NothingAtAll_IsEqual()
    {
        ReconciliationResult result = Reconciliation.Compare(() => [], () => [], _ => Assert.Fail("There is nothing to differ."));
        Assert.Equal((0, 0L), (result.Months.Count, result.DifferenceCount));
    }

    // Once for the sums, then once for every so many receipts of the larger side, whichever it is; a side without any is read for both as well.
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public void ReadingsOf_ASide_AreOneAndItsParts(int rows, int expected)
    {
        int readings = 0;
        Reconciliation.Compare(() => Counted(Enumerable.Range(0, rows).Select(i => March($"R{i}", 1))), () => [], _ => { }, 4);
        Assert.Equal((expected, expected), (Reconciliation.ReadingsOf(rows, 4), readings));
        readings = 0;
        Reconciliation.Compare(() => [], () => Counted(Enumerable.Range(0, rows).Select(i => March($"R{i}", 1))), _ => { }, 4);
        Assert.Equal(expected, readings);

        IEnumerable<Receipt> Counted(IEnumerable<Receipt> receipts)
        {
            readings++;
            return receipts;
        }
    }

    // Whatever the limit, the same receipts are found, and their differences explain the difference of the sums.
    [Property]
    public bool Compare_AnySidesInAnyNumberOfParts_FindsTheSame((byte Id, short Fen)[] left, (byte Id, short Fen)[] right, PositiveInt limit)
    {
        List<ReceiptDifference> whole = [];
        List<ReceiptDifference> parts = [];
        ReconciliationResult result = Reconciliation.Compare(() => left.Select(Any), () => right.Select(Any), whole.Add);
        ReconciliationResult again = Reconciliation.Compare(() => left.Select(Any), () => right.Select(Any), parts.Add, limit.Get);
        return result == again
            && whole.OrderBy(difference => difference.Id).SequenceEqual(parts.OrderBy(difference => difference.Id))
            && whole.Sum(difference => difference.Left.Value - difference.Right.Value) == result.Months.Sum(month => (long)month.Difference);
    }

    private static ReceiptFiles Side(params TextSource[] files) => new(files, MedPool.Shipped.Policies.Yichun2021.Document, 2021);

    private static Receipt March(string id, long fen) => new(id, "360902", 202103, new Fen(fen));

    private static Receipt Any((byte Id, short Fen) receipt) => March($"R{receipt.Id}", receipt.Fen);
}
