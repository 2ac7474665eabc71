using MedPool.Law;
using MedPool.Payments;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Payments;

[Trait("Rule", "YC-3-2-2")]
public class PublishedFormsTests
{
    private const string Header = "insu_admdvs,insutype,line,month,year_to_date\n";

    private static readonly PolicyDocument Yichun = Policies.Yichun2021.Document;

    // 700.00 + 0.50 make 700.50, published are 700.60: 0.10 too much in the subtotal of the month, and nothing else is wrong.
    [Fact]
    public void Of_FormsOfAreas_ReportsTheFigureThatDoesNotAddUp()
    {
        MonthlyReport report = Report(
            "360902,390,contributions,700.00,1050.00\n360902,390,interest,0.50,0.50\n"
            + "360902,390,income-subtotal,700.60,1050.50\n360902,390,balance,700.50,1050.50\n");
        FormDifference difference = Assert.Single(report.Differences);
        Assert.Equal(
            ("360902", "390", false, "income-subtotal", "0.10"),
            (difference.Area, difference.InsuranceType, difference.IsYearToDate, difference.Line.Name, difference.Difference.ToString()));
        Assert.False(report.Agrees);
        Assert.Equal("700.50", Assert.Single(report.Lines).Month.IncomeTotal.ToString());
    }

    // The city books 199.99 of the 200.00 that the area remits: the forms add up, the levels do not agree by 0.01, and the published consolidation must show
    // it.
    [Fact]
    public void Of_FormsOfLevelsThatDiffer_ReportsTheDifferenceOfThePair()
    {
        MonthlyReport report = Report(
            "360902,390,remittance-to-above,200.00,200.00\npool,390,remittance-from-below,199.99,199.99\nall,390,balance,-0.01,0.00\n");
        ConsolidatedReport all = Assert.Single(report.Consolidated);
        Assert.Equal(("0.01", false), (all.Month.RemittanceDifference.ToString(), all.Month.Agrees));
        FormDifference difference = Assert.Single(report.Differences);
        Assert.Equal(
            (MonthlyReport.Consolidation, true, "balance", "0.01"),
            (difference.Area, difference.IsYearToDate, difference.Line.Name, difference.Difference.ToString()));
    }

    // What a report of records writes is read as forms that add up and give the same consolidation.
    [Fact]
    public void WriteForms_ReadBack_GivesTheSameReport()
    {
        Ledger ledger = TestRecords.IngestContributions(TestRecords.Contribution(1)).Ledger;
        PolicyDocument jinhua = TestRecords.Policy.Document;
        EquatableArray<BookedMonth> books = BookedMonth.Read(
            PaymentText.Source(
                "insu_admdvs,insutype,month,line,amount\n330702,310,2022-01,opening,50.00\n330702,310,2022-03,remittance-to-above,90.00\n"
                + "pool,310,2022-03,remittance-from-below,90.00\n"),
            jinhua,
            2022);
        MonthlyReport made = MonthlyReport.Of(ledger, jinhua, 3, books);
        using StringWriter text = new();
        made.WriteForms(text);
        MonthlyReport read = MonthlyReport.Of(jinhua, 2022, 3, FormLine.Read([PaymentText.Source(text.ToString())], jinhua));
        Assert.Equal((made.Consolidated, 0, true), (read.Consolidated, read.Differences.Count, read.Agrees));
        ConsolidatedReport basic = made.Consolidated.Single(type => type.InsuranceType == "310");
        Assert.Equal("450.00", basic.YearToDate.Statement.Closing.ToString()); // 50.00 + 400.00, the remittance eliminated.
    }

    [Theory]
    [InlineData("360902,390,profit,1.00,1.00\n", "in.csv:2: line: 'profit' is no line of the form; its lines are contributions, subsidy, interest")]
    [InlineData(
        "360902,390,balance,1.00,1.00\n360902,390,balance,1.00,1.00\n",
        "in.csv:3: line: 'balance' of area 360902 and insurance type 390 is listed twice.")]
    [InlineData(
        "somewhere,390,balance,1.00,1.00\n",
        "in.csv:2: insu_admdvs: yichun has no area 'somewhere'; 'pool' is the pooling level, 'all' the consolidation.")]
    [InlineData("360902,999,balance,1.00,1.00\n", "in.csv:2: insutype: no fund of yichun has insurance type '999'.")]
    public void Read_BadForms_SayWhere(string rows, string expected) =>
        Assert.StartsWith(expected, PaymentText.Refusal(() => Report(rows)), StringComparison.Ordinal);

    [Theory]
    [InlineData("999999,390,2021-03,opening,1.00", "in.csv:2: insu_admdvs: yichun has no area '999999'")]
    [InlineData("360902,999,2021-03,transfer-in,1.00", "in.csv:2: insutype: no fund of yichun has insurance type '999'")]
    [InlineData("360902,390,2022-03,transfer-in,1.00", "in.csv:2: month: '2022-03' is not a month of 2021")]
    [InlineData("360902,390,2021-03,opening,1.00", "in.csv:2: month: an opening balance is that of the year")]
    [InlineData("360902,390,2021-03,contributions,1.00", "in.csv:2: line: 'contributions' is no line that is booked beside records")]
    public void Read_BadBooks_SayWhere(string row, string expected) => Assert.StartsWith(
        expected,
        PaymentText.Refusal(() => BookedMonth.Read(PaymentText.Source("insu_admdvs,insutype,month,line,amount\n" + row), Yichun, 2021)),
        StringComparison.Ordinal);

    private static MonthlyReport Report(string rows) => MonthlyReport.Of(Yichun, 2021, 3, FormLine.Read([PaymentText.Source(Header + rows)], Yichun));
}
