using MedPool.Payments;

namespace MedPool.Tests.Ledgers;

/// <summary>What is out of range says what was given and what is allowed.</summary>
public sealed class LedgerArgumentTests
{
    private static readonly Ledger Books = Policies.Jinhua2022.CreateLedger(2022);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(202209)]
    public void Cell_OfNoMonth_SaysWhatAMonthIs(int month) =>
        AssertSays(() => Books["330723", "310", Account.Interest, month], "month", month, "A month is 1 to 12. Give it without the year.");

    [Fact]
    public void Cell_OfNoAccount_SaysSo() => AssertSays(() => Books["330723", "310", (Account)99, 1], "account", 99, "There is no account of this number; there are 19.");

    [Fact]
    public void Names_OfNoAccountOrReason_SaySo()
    {
        AssertSays(() => ((Account)19).Name(), "account", 19, "There is no account of this number");
        AssertSays(() => ((RejectReason)200).Name(), "reason", 200, "There is no reason of this number");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(202209)]
    public void Ledger_OfNoYear_SaysWhatAYearIs(int year) => AssertSays(() => Policies.Jinhua2022.CreateLedger(year), "year", year, "A year is 1 to 9999. Give it without the month.");

    [Fact]
    public void OtherEntryPoints_ForAMonth_SayTheSame()
    {
        const string Mend = "A month is 1 to 12. Give it without the year.";
        AssertSays(() => MonthlyReport.Of(Books, Policies.Jinhua2022.Document, 202209), "month", 202209, Mend);
        AssertSays(() => Appropriation.OfMonth(new Fen(1200), 13), "month", 13, Mend);
        AssertSays(() => WorkingCalendar.China.WorkingDayOfMonth(2022, 0, 1), "month", 0, Mend);
        AssertSays(() => AppropriationChain.Of(Policies.Jining2020.Document, 2022, 202209, new Dictionary<string, DateOnly>()), "month", 202209, Mend);
    }

    private static void AssertSays(Func<object> call, string parameter, int given, string message)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(call);
        Assert.Equal((parameter, given), (error.ParamName, (int)error.ActualValue!));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
