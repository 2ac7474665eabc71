using FsCheck;
using FsCheck.Xunit;
using MedPool.Law;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class MonitorTests
{
    private static readonly Citation Cite = new("YC-4-5b", "plan", "四、（五）", "可支付月数低于 6 个月的");
    private static readonly EquatableArray<EarlyWarning> EarlyWarnings = new(
        [new("watch", new(Rate.Parse("6"), Cite, null)), new("low", new(Rate.Parse("9"), Cite, null))]);

    // YC-4-5b: 1,200.00 a year is 100.00 a month. 599.99 pay for 5.9999 months: shown as 6.00, yet below 6. 600.00 exactly 6: not on the watch list, but below
    // 9.
    [Theory]
    [Trait("Rule", "YC-4-5b")]
    [InlineData("599.99", "watch", 600)]
    [InlineData("600.00", "low", 600)]
    [InlineData("899.99", "low", 900)]
    [InlineData("900.00", null, 900)]
    [InlineData("-1.00", "watch", -1)]
    public void Flag_OnMonthsPayable_IsFromTheExactValue(string balance, string? flag, long hundredths)
    {
        PaymentCapacity capacity = new(Fen.Parse(balance), Fen.Parse("1200"));
        Assert.Equal((flag, (Int128?)hundredths), (capacity.Warning(EarlyWarnings)?.Flag, capacity.Hundredths));
    }

    [Fact]
    public void Flag_WithoutExpenditure_IsNone() =>
        Assert.Equal((null, null), (new PaymentCapacity(Fen.Zero, Fen.Zero).Warning(EarlyWarnings)?.Flag, new PaymentCapacity(Fen.Zero, Fen.Zero).Hundredths));

    // JN-3-4-7: two deficits in a row, of 20.00 and 30.00; 100.00 left pay for 100 ÷ 2.50 = 40 months of such a deficit, and for 100 ÷ (130 ÷ 12) = 9.23 months
    // of benefits.
    [Fact]
    [Trait("Rule", "JN-3-4-7")]
    public void Outlook_OfAFundInDeficit_SaysHowLongTheBalanceLasts()
    {
        FundOutlook outlook = FundOutlook.Of(
            [
                new(2018, Fen.Parse("100"), Fen.Parse("90"), Fen.Parse("150")),
                new(2019, Fen.Parse("100"), Fen.Parse("120"), Fen.Parse("130")),
                new(2020, Fen.Parse("100"), Fen.Parse("130"), Fen.Parse("100")),
            ]);
        Assert.Equal((2, true, (long?)40, (Int128?)923), (outlook.DeficitYears, outlook.Shrinking, outlook.MonthsLeft, outlook.Capacity.Hundredths));
        FundOutlook sound = FundOutlook.Of([new(2020, Fen.Parse("100"), Fen.Parse("90"), Fen.Parse("-5"))]);
        Assert.Equal((0, false, (long?)null), (sound.DeficitYears, sound.Shrinking, sound.MonthsLeft));
        Assert.False(
            FundOutlook.Of([new(2019, Fen.Zero, Fen.Zero, Fen.Parse("100")), new(2020, Fen.Zero, Fen.Zero, Fen.Parse("100"))]).Shrinking); // As much as before is not less.
        FundOutlook even = FundOutlook.Of([new(2020, Fen.Parse("100"), Fen.Parse("100"), Fen.Zero)]); // Income that just covers expenditure is no deficit.
        Assert.Equal((0, (long?)null), (even.DeficitYears, even.MonthsLeft));
        Assert.Equal(0, FundOutlook.Of([new(2020, Fen.Parse("100"), Fen.Parse("130"), Fen.Parse("-5"))]).MonthsLeft);
        Assert.Throws<ArgumentException>(() => FundOutlook.Of([]));
        Assert.Throws<ArgumentException>(() => FundOutlook.Of([new(2018, default, default, default), new(2020, default, default, default)]));
    }

    // YC-4-5c: completion 90%, 95%, 90%, 101%: the two at 90% share the last rank and are listed; 95% missed its task but is not last; fraud lists whoever has
    // it.
    [Fact]
    [Trait("Rule", "YC-4-5c")]
    public void Supervision_Grounds_AreNamedByArea()
    {
        SupervisedArea Area(string code, long task, long collected) => new(code, new Fen(task), new Fen(collected), false, false, false);
        SupervisionEntry[] entries = SupervisionList.Of(
            [
                Area("360902", 100, 90),
                Area("360921", 100, 95),
                Area("360922", 1_000, 900),
                Area("360923", 100, 101) with { SeriousFraud = true, PoorRectification = true },
            ], lastRanks: 1);
        Assert.Equal(
            [
                new SupervisionEntry("360902", SupervisionGround.CollectionMissedAndLast, 3),
                new SupervisionEntry("360922", SupervisionGround.CollectionMissedAndLast, 3),
                new SupervisionEntry("360923", SupervisionGround.SeriousFraud, 1),
                new SupervisionEntry("360923", SupervisionGround.PoorRectification, 1),
            ],
            entries);
        Assert.Empty(SupervisionList.Of([Area("360902", 100, 100), Area("360921", 100, 100)], 1)); // Last, but the task is done.
        Assert.Throws<FactsException>(() => SupervisionList.Of([Area("360902", 0, 0)], 1));
    }

    // More balance never makes the warning sharper.
    [Property]
    [Trait("Rule", "YC-4-5b")]
    public bool Flag_OfMoreBalance_IsNeverSharper(int balance, PositiveInt more, PositiveInt expenditure)
    {
        static int Sharpness(string? flag) => flag switch { "watch" => 2, "low" => 1, _ => 0 };
        string? before = new PaymentCapacity(new Fen(balance), new Fen(expenditure.Get)).Warning(EarlyWarnings)?.Flag;
        string? after = new PaymentCapacity(new Fen((long)balance + more.Get), new Fen(expenditure.Get)).Warning(EarlyWarnings)?.Flag;
        return Sharpness(after) <= Sharpness(before);
    }
}
