using MedPool.Contributions;
using MedPool.Law;
using MedPool.Tests.Files;

namespace MedPool.Tests.Contributions;

[Trait("Rule", "JP-2b")]
[Trait("Rule", "JP-2c")]
[Trait("Rule", "JP-2d")]
public class ResidentAssessmentTests
{
    private const string Columns = "psn_no,insu_admdvs,kind";

    private static readonly PolicyDocument Jinhua = MedPool.Shipped.Policies.Jinhua2022.Document;

    // JP-2c in 2023, the second of three years: 900.00 + (1,000.00 − 900.00) ÷ 2 = 950.00; 800.01 + 199.99 ÷ 2 = 900.005 → 900.01 (99.995 rounds to 100.00).
    // JP-2b: assistance pays the 500.00 of the poor. JP-2d: a permit holder receives the area's subsidy.
    [Fact]
    public void Assess_InTheTransition_IsByKindAndArea()
    {
        List<AssessedResident> lines = [];
        ResidentsSummary sums = Assessment(2023).Assess(Csv.Of("m.csv", Columns, "P2,330723,permit", "P1,330702,resident", "P3,330723,assisted"), lines.Add);

        Assert.Equal(
            """
            psn_no,insu_admdvs,kind,personal,assistance,subsidy
            P2,330723,permit,500.00,0.00,900.01
            P1,330702,resident,500.00,0.00,950.00
            P3,330723,assisted,0.00,500.00,900.01

            """.ReplaceLineEndings("\n"),
            Csv.TextOf(AssessedResident.Table, lines));
        Assert.Equal([new AreaResidents("330702", 1, 500_00, 0, 950_00), new AreaResidents("330723", 2, 500_00, 500_00, 1800_02)], sums.Areas);
        Assert.Equal((3L, (Int128)1000_00, (Int128)500_00, (Int128)2750_02), (sums.Residents, sums.Personal, sums.Assistance, sums.Subsidy));
        Assert.Equal(sums, Assessment(2023).Assess(lines.Select(line => line.Resident), _ => { }));
    }

    [Theory]
    [InlineData("P1,330702,poor", "m.csv:2: kind: 'poor' is not a kind of resident")]
    [InlineData(",330702,resident", "m.csv:2: psn_no: the resident's id is missing")]
    [InlineData("P1,330726,resident", "m.csv:2: insu_admdvs: the tiers do not name area 330726 (JP-2c)")]
    [InlineData("P1,999999,resident", "m.csv:2: insu_admdvs: jinhua has no area '999999'")]
    public void Assess_ABadRow_NamesFileLineAndColumn(string row, string expected) => Assert.StartsWith(
        expected, Assert.Throws<InputException>(() => Assessment(2022).Assess(Csv.Of("m.csv", Columns, row), _ => { })).Message, StringComparison.Ordinal);

    [Fact]
    public void Assess_AResidentOfAnUnknownArea_IsNamedByItsNumber() => Assert.StartsWith(
        "row 1: insu_admdvs: jinhua has no area '999999'",
        Assert.Throws<FactsException>(() => Assessment(2022).Assess([new Resident("P1", "999999", ResidentKind.Registered)], _ => { })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("330702,1\n330703,2\n330723,3\n330726,4", "t.csv:5: tier: 4.00 is one tier too many; the policy knows 3")]
    [InlineData("330702,1\n330702,2", "t.csv:3: insu_admdvs: area 330702 is listed twice")]
    [InlineData("999999,1", "t.csv:2: insu_admdvs: jinhua has no area '999999'")]
    [InlineData("330702,-1", "t.csv:2: tier: -1.00 is below zero")]
    public void Read_BadTiers_NameFileLineAndColumn(string rows, string expected) => Assert.StartsWith(
        expected, Assert.Throws<InputException>(() => SubsidyTiers.Read(Csv.Of("t.csv", "insu_admdvs,tier", rows), Jinhua)).Message, StringComparison.Ordinal);

    [Fact]
    public void Assess_APolicyWithoutTheRule_IsAnError()
    {
        ResidentTerms terms = new(2022, Fen.Zero, Fen.Zero, new Dictionary<string, Fen>());
        Assert.Contains(
            "JP-2b",
            Assert.Throws<FactsException>(() => new ResidentAssessment(MedPool.Shipped.Policies.Jining2020.Document, terms)).Message,
            StringComparison.Ordinal);
    }

    private static ResidentAssessment Assessment(int year) => new(
        Jinhua,
        new ResidentTerms(
            year, Fen.Parse("500"), Fen.Parse("1000"), SubsidyTiers.Read(Csv.Of("t.csv", "insu_admdvs,tier", "330702,900.00", "330723,800.01"), Jinhua)));
}
