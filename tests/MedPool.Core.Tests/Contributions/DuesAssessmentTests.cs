using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

[Trait("Rule", "JN-3-2-1")]
[Trait("Rule", "JN-3-2-2")]
public class DuesAssessmentTests
{
    private const string Columns = "psn_no,emp_no,insu_admdvs,payer_type,wage";

    private static readonly PolicyDocument Jining = MedPool.Shipped.Policies.Jining2020.Document;
    private static readonly DuesTerms Terms = DuesTerms.Of(Jining, Fen.Parse("6500"));

    private static readonly Wage[] Wages =
    [
        new("P1", "E1", "370811", 2, Fen.Parse("5000.25")),
        new("P2", "E1", "370811", 2, Fen.Parse("6000.00")),
        new("P3", "", "370812", 3, Fen.Parse("1.00")),
        new("P5", "E1", "370811", 8, Fen.Zero),
    ];

    // Members: 2% of 5,000.25 = 100.005 → 100.01; of 6,000.00 = 120.00; 9% of the average 6,500.00 = 585.00; a retiree nothing; each a premium of 10.00, 6.00
    // of it the employer's but for the flexible worker. E1 on 11,000.25: 8% = 880.02, 7% = 770.0175 → 770.02, maternity 110.00; three premiums of 10.00, 6.00
    // each its own.
    [Fact]
    public void Assess_AnEmployersMembers_AreFollowedByTheEmployer()
    {
        List<AssessedDues> lines = [];
        DuesSummary sums = new DuesAssessment(Jining, Terms).Assess(Wages, lines.Add);

        Assert.Equal(
            [
                Line("E1", "P1", "5000.25", "100.01", "100.01", "0", "10", "6"),
                Line("E1", "P2", "6000.00", "120.00", "120.00", "0", "10", "6"),
                Line("", "P3", "6500.00", "585.00", "585.00", "0", "10", "0"),
                Line("E1", "P5", "0", "0", "0", "0", "10", "6"),
                Line("E1", "", "11000.25", "880.02", "770.02", "110.00", "30", "18"),
            ],
            lines);
        Assert.Equal([false, false, false, false, true], lines.Select(line => line.IsEmployer));
        Assert.Equal((4L, 1, (Int128)1685_03), (sums.Members, sums.Employers, sums.Due)); // 100.01 + 120.00 + 585.00 + 880.02

        // Premiums included: type 2: 100.01 + 10 + 120.00 + 10 + 880.02; type 8: 10; type 3, in its own area: 585.00 + 10.
        Assert.Equal([new DuesTotal("370811", 2, 1120_03), new DuesTotal("370811", 8, 10_00), new DuesTotal("370812", 3, 595_00)], sums.Totals);
    }

    // The same members from a file, columns in another order: the same lines.
    [Fact]
    public void Assess_AFile_GivesWhatTheWagesInMemoryGive()
    {
        List<AssessedDues> inMemory = [];
        List<AssessedDues> fromFile = [];
        DuesAssessment assessment = new(Jining, Terms);
        DuesSummary sums = assessment.Assess(Wages, inMemory.Add);
        TextSource file = Csv.Of(
            "w.csv",
            "wage,psn_no,note,emp_no,insuplc_admdvs,payer_type",
            Wages.Select(wage => $"{wage.Amount},{wage.Member},\"a, b\",{wage.Employer},{wage.Area},{wage.PayerType}"));

        Assert.Equal(sums, assessment.Assess(file, fromFile.Add));
        Assert.Equal(inMemory, fromFile);
    }

    // Jining's notice makes the payroll of the year before an employer's base: 8% of 12,345.67 = 987.6536 → 987.65, 7% = 864.1969 → 864.20, the rest 123.45.
    [Fact]
    public void Assess_WithAPayroll_IsOnThePayroll()
    {
        List<AssessedDues> lines = [];
        IReadOnlyDictionary<string, Fen> payrolls = PayrollFile.Read(Csv.Of("p.csv", "emp_no,payroll", "E1,12345.67"));
        new DuesAssessment(Jining, Terms, payrolls).Assess(Wages, lines.Add);

        Assert.Equal(Line("E1", "", "12345.67", "987.65", "864.20", "123.45", "30", "18"), lines[^1]);
    }

    // JP-2a: in Jinhua the base is held between 60% and 300% of 8,000.00, and an employer's is the sum of its members' bases: 4,800.00 + 24,000.00.
    [Fact]
    [Trait("Rule", "JP-2a")]
    public void Assess_BasesWithinLimits_AddUpToTheEmployersBase()
    {
        PolicyDocument jinhua = MedPool.Shipped.Policies.Jinhua2022.Document;
        DecidedRates decided = new(Rate.Parse("0.08"), Rate.Parse("0.07"), Rate.Parse("0.02"));
        DuesTerms terms = DuesTerms.Of(jinhua, Fen.Parse("8000"), new Dictionary<int, DecidedRates> { [2] = decided });
        List<AssessedDues> lines = [];
        new DuesAssessment(jinhua, terms).Assess(
            [new Wage("P1", "E1", "330723", 2, Fen.Parse("1000")), new Wage("P2", "E1", "330723", 2, Fen.Parse("99999"))], lines.Add);

        Assert.Equal(["4800.00", "24000.00", "28800.00"], lines.Select(line => line.Base.ToString()));
        Assert.Equal(Fen.Parse("2304.00"), lines[^1].Due);
        Assert.Contains(
            "Leave out the payrolls",
            Assert.Throws<FactsException>(() => new DuesAssessment(jinhua, terms, new Dictionary<string, Fen>())).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "no payer type 3",
            Assert.Throws<FactsException>(() => DuesTerms.Of(jinhua, Fen.Zero, new Dictionary<int, DecidedRates> { [3] = decided })).Message,
            StringComparison.Ordinal);
    }

    // A block has 16,384 members. Whatever block they are in, each pays 2% of the wage, and an employer on the sum of its ten.
    [Fact]
    public void Assess_MoreMembersThanABlock_AreAssessedAlike()
    {
        List<AssessedDues> lines = [];
        IEnumerable<Wage> wages = Enumerable.Range(0, 40_000).Select(i => new Wage($"P{i}", $"E{i / 10}", "370811", 2, new Fen(300_000 + i)));
        DuesSummary sums = new DuesAssessment(Jining, Terms).Assess(wages, lines.Add);

        Assert.Equal((40_000L, 4_000, 44_000), (sums.Members, sums.Employers, lines.Count));
        Assert.All(lines.Take(40_000).Index(), line => Assert.Equal(
            (new Fen(300_000 + line.Index), new Fen(300_000 + line.Index).RoundedShare(new Rate(1, 50))), (line.Item.Base, line.Item.Due)));
        Assert.All(
            lines.Skip(40_000).Index(),
            line => Assert.Equal(($"E{line.Index}", new Fen((10 * (300_000 + (line.Index * 10))) + 45)), (line.Item.Employer, line.Item.Base)));
    }

    [Theory]
    [InlineData(",E1,370811,2,5000", "psn_no: the member's id is missing")]
    [InlineData("P1,,370811,2,5000", "emp_no: payer type 2 has an employer")]
    [InlineData("P1,E1,110000,2,5000", "insu_admdvs: jining has no area '110000'")]
    [InlineData("P1,E1,370811,4,5000", "payer_type: jining has no contribution rate for payer type 4")]
    [InlineData("P1,E1,370811,1,5000", "payer_type: employer E1 has members of payer types 2 and 1, so its rate is not known (JN-3-2-1)")]
    [InlineData("P1,E1,370811,2,-1", "wage: -1.00 is below zero")]
    public void Assess_AWageAgainstARule_NamesRowAndColumn(string row, string expected)
    {
        string[] fields = row.Split(',');
        Wage wage = new(fields[0], fields[1], fields[2], int.Parse(fields[3], null), Fen.Parse(fields[4]));
        DuesAssessment assessment = new(Jining, Terms);
        InputException inFile = Assert.Throws<InputException>(() => assessment.Assess(Csv.Of("w.csv", Columns, "P0,E1,370811,2,1", row), _ => { }));
        FactsException inMemory = Assert.Throws<FactsException>(() => assessment.Assess([new Wage("P0", "E1", "370811", 2, Fen.Zero), wage], _ => { }));

        Assert.StartsWith("w.csv:3: " + expected, inFile.Message, StringComparison.Ordinal);
        Assert.Equal(("w.csv", 3L), (inFile.File, inFile.Line));
        Assert.StartsWith("row 2: " + expected, inMemory.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E1,1", "p.csv:3: emp_no: employer E1 is listed twice")]
    [InlineData("E2,-1", "p.csv:3: payroll: -1.00 is below zero")]
    public void Read_APayrollFile_RefusesWhatIsWrong(string row, string expected) => Assert.StartsWith(
        expected, Assert.Throws<InputException>(() => PayrollFile.Read(Csv.Of("p.csv", "emp_no,payroll", "E1,1", row))).Message, StringComparison.Ordinal);

    [Fact]
    public void Assess_Cancelled_StopsTheReading()
    {
        using CancellationTokenSource cancel = new();
        TextSource many = Csv.Of("w.csv", Columns, Enumerable.Range(0, 20_000).Select(i => $"P{i},E1,370811,2,1"));
        Progress progress = new(cancel.Cancel);

        Assert.Throws<OperationCanceledException>(() => new DuesAssessment(Jining, Terms).Assess(many, _ => { }, progress, cancel.Token));
        Assert.Equal(8_192, Assert.Single(progress.Reports).Rows);
        Assert.InRange(progress.Reports[0].Bytes, 1, progress.Reports[0].BytesTotal);
    }

    [Fact]
    public void Table_OfTotals_IsWhatAmountsDueReads()
    {
        DuesSummary sums = new DuesAssessment(Jining, Terms).Assess(Wages, _ => { });
        string text = Csv.TextOf(DuesTotal.TableOf(202003), sums.Totals);

        Assert.Equal("insu_admdvs,month,payer_type,due\n370811,202003,2,1120.03\n370811,202003,8,10.00\n370812,202003,3,595.00\n", text);
        Assert.Equal(
            sums.Totals.Select(total => (Int128)total.Due), AmountsDue.Read(Csv.Of("due.csv", text.TrimEnd()), Jining).Select(due => (Int128)due.Amount.Value));
    }

    private static AssessedDues Line(
        string employer, string member, string contributionBase, string due, string basic, string maternity, string premium, string premiumEmployer) =>
        new(
            employer,
            member,
            Fen.Parse(contributionBase),
            Fen.Parse(due),
            Fen.Parse(basic),
            Fen.Parse(maternity),
            Fen.Parse(premium),
            Fen.Parse(premiumEmployer));

    private sealed class Progress(Action first) : IProgress<ReadProgress>
    {
        public List<ReadProgress> Reports { get; } = [];

        public void Report(ReadProgress value)
        {
            Reports.Add(value);
            first();
        }
    }
}
