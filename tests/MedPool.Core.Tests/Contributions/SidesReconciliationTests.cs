using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Contributions;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

/// <summary>Reconciliation among agency, finance, tax office and treasury.</summary>
[Trait("Rule", "JP-7c")]
public class SidesReconciliationTests
{
    private const string Columns = "clct_id,insu_admdvs,clct_time,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt";

    // R1 is 10.00 with all four. R2 is 5.00 with the agency and finance, 6.00 with the tax office, and not with the treasury: the agency and finance agree,
    // both differ in R2 from the tax office by amount and from the treasury by having it, and so does the tax office: five differences.
    [Fact]
    public void Compare_FourSides_NamesReceiptAndPair()
    {
        List<SideDifference> found = [];
        SidesReconciliation result = Reconciliation.Compare(
            [Side("agency", "R1 1000", "R2 500"), Side("finance", "R2 500", "R1 1000"), Side("tax", "R1 1000", "R2 600"), Side("treasury", "R1 1000")],
            found.Add);
        Assert.Equal(
            [
                ("agency", "tax", "R2", "amount", "5.00", "6.00"), ("agency", "treasury", "R2", "left-only", "5.00", "0.00"),
                ("finance", "tax", "R2", "amount", "5.00", "6.00"), ("finance", "treasury", "R2", "left-only", "5.00", "0.00"),
                ("tax", "treasury", "R2", "left-only", "6.00", "0.00"),
            ],
            found.Select(difference => (difference.Left, difference.Right, difference.Receipt.Id, difference.Receipt.KindWord,
                difference.Receipt.Left.ToString(), difference.Receipt.Right.ToString())));
        Assert.Equal(5, result.DifferenceCount);
        Assert.Equal([0L, 1, 1, 1, 1, 1], result.Pairs.Select(pair => pair.Result.DifferenceCount));
        Assert.Equal(-100, (int)result.Pairs[1].Result.Months[0].Difference);
        Assert.Equal(
            "left_side,right_side,clct_id,difference,insu_admdvs,month,left,right\nagency,tax,R2,amount,330723,2022-03,5.00,6.00\n",
            Csv.TextOf(SideDifference.Table, found[0]));
    }

    // Two sides are one pair, the same as the reconciliation of left and right.
    [Fact]
    public void Compare_TwoSides_IsOnePair()
    {
        ReconciledPair pair = Assert.Single(Reconciliation.Compare([Side("a", "R1 1"), Side("b", "R1 2")], _ => { }).Pairs);
        Assert.Equal(Reconciliation.Compare(Side("a", "R1 1").Files, Side("b", "R1 2").Files, _ => { }), pair.Result);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a", "a")]
    [InlineData("a", "")]
    public void Compare_OneSideOrNamesThatAreNot_IsRefused(params string[] names) =>
        Assert.Throws<ArgumentException>(() => Reconciliation.Compare([.. names.Select(name => Side(name, "R1 1"))], _ => { }));

    // A slow check: for each receipt, the number of pairs of sides whose amounts for it are not the same, none counting as an amount of its own.
    [Property(MaxTest = 50)]
    public Property Compare_AnySides_NamesAsManyDifferencesAsASlowCount() => Prop.ForAll(
        Gen.Choose(0, 2).ListOf(12).ToArbitrary(),
        amounts =>
        {
            int[][] sides = [.. Enumerable.Range(0, 4).Select(side => Enumerable.Range(0, 3).Select(id => amounts[(side * 3) + id]).ToArray())];
            long slow = Enumerable.Range(0, 3).Sum(id => Enumerable.Range(0, 4).Sum(left => Enumerable.Range(left + 1, 3 - left).Count(
                right => sides[left][id] != sides[right][id])));
            List<SideDifference> found = [];
            SidesReconciliation result = Reconciliation.Compare(
                [.. sides.Select((side, i) => Side($"s{i}", [.. side.Select((amount, id) => (amount, id)).Where(row => row.amount > 0).Select(row => $"R{row.id} {row.amount}")]))],
                found.Add,
                limit: 1);
            return result.DifferenceCount == slow && found.Count == slow && found.Distinct().Count() == slow;
        });

    private static ReceiptSide Side(string name, params string[] receipts) => new(
        name,
        new(
            [Csv.Of(name + ".csv", Columns, receipts.Select(receipt => receipt.Split(' ')).Select(part => $"{part[0]},330723,2022-03-05,{new Fen(long.Parse(part[1], null))},0,0,0"))],
            MedPool.Shipped.Policies.Jinhua2022.Document,
            2022));
}
