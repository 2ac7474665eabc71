using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Ledgers;

public class LedgerViewTests
{
    private static readonly Ledger Ledger = TestRecords.IngestClaims(
        TestRecords.Claim(1),
        TestRecords.Claim(2, "setl_time", "2022-02-01"),
        TestRecords.Claim(3, "insu_admdvs", "330799"),
        TestRecords.Claim(4, "insu_admdvs", "330799")).Ledger;

    [Fact]
    public void SumBy_AreaThenMonth_AddsUpTheOtherPartsInTheOrderOfThePolicy()
    {
        LedgerView view = Ledger.SumBy(LedgerKey.Area, LedgerKey.Month);

        // Each claim of 100.00 posts ten amounts that are not zero, 200.00 in all: its fee and the same once more in parts.
        Assert.Equal(
            [
                new LedgerViewRow(new AmountSum(20_000), 10) { Area = "330702", Month = 2 },
                new LedgerViewRow(new AmountSum(20_000), 10) { Area = "330702", Month = 3 },
                new LedgerViewRow(new AmountSum(40_000), 20) { Area = "330799", Month = 3 },
            ],
            view.Rows);
        Assert.Equal(("330799", "2022-03"), (view.TextOf(view.Rows[2], LedgerKey.Area), view.TextOf(view.Rows[2], LedgerKey.Month)));
        Assert.Throws<ArgumentException>(() => view.TextOf(view.Rows[0], LedgerKey.Account));
    }

    [Fact]
    public void SumBy_MonthThenArea_IsSortedByMonthFirst() =>
        Assert.Equal(
            [(2, "330702"), (3, "330702"), (3, "330799")],
            Ledger.SumBy(LedgerKey.Month, LedgerKey.Area).Rows.Select(row => (row.Month!.Value, row.Area!)));

    [Fact]
    public void SumBy_WholeKey_IsTheCells()
    {
        LedgerView view = Ledger.SumBy([.. LedgerKeys.All]);
        Assert.Equal(
            Ledger.Entries.Select(
                entry => (entry.Area, entry.InsuranceType, entry.Account, entry.Month, new AmountSum(entry.Cell.Amount.Value), entry.Cell.Count)),
            view.Rows.Select(row => (row.Area!, row.InsuranceType!, row.Account!.Value, row.Month!.Value, row.Amount, row.Count)));
    }

    [Fact]
    public void SumBy_NoPart_IsOneSum() => Assert.Equal([new LedgerViewRow(new AmountSum(80_000), 40)], Ledger.SumBy().Rows);

    [Fact]
    public void SumBy_PartTwiceOrUnknown_IsRefused()
    {
        Assert.Contains("area", Assert.Throws<ArgumentException>(() => Ledger.SumBy(LedgerKey.Area, LedgerKey.Area)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.SumBy((LedgerKey)9));
    }

    [Fact]
    public void Sum_OfAFigure_AddsUpInsuranceTypesAndMonths()
    {
        Assert.Equal(new AmountSum(20_000), Ledger.Sum(new LedgerFigure("330702", Account.Fee)));
        Assert.Equal(new AmountSum(10_000), Ledger.Sum(new LedgerFigure("330702", Account.Fee) { Month = 2, InsuranceType = "310" }));
        Assert.Equal(default, Ledger.Sum(new LedgerFigure("330702", Account.Fee) { InsuranceType = "390" }));
    }

    [Fact]
    public void LedgerKey_Name_IsFoundAgain()
    {
        foreach (LedgerKey key in LedgerKeys.All)
        {
            Assert.True(LedgerKeys.TryParse(key.Name(), out LedgerKey found));
            Assert.Equal(key, found);
        }

        Assert.False(LedgerKeys.TryParse("county", out _));
        Assert.Equal(["insu_admdvs", "insutype", "account", "month"], LedgerKeys.All.Select(key => key.Column()));
    }
}
