using System.Text;

using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;
using MedPool.Tests.Files;

namespace MedPool.Tests.Payments;

[Trait("Rule", "JP-3")]
[Trait("Rule", "JP-4")]
public class ProviderFactsTests
{
    private const string Columns = "kind,provider,points,fees,advanced";

    // A kept share is given; the shared overspending follows from the policy's assumption of one half.
    private const string Facts = """
        { "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "drg": { "budget": "1000.00", "reserve": "100.00", "keptShare": "0.8", "providers": [
            { "provider": "H1", "points": "1", "fees": "100.00", "advanced": "120.00" },
            { "provider": "H2", "points": "2.0000", "fees": "266.67", "advanced": "300.00" },
            { "provider": "H3", "points": "4.5", "fees": "700.01" } ] } } }
        """;

    [Fact]
    public void Load_Facts_AreSettledAndNameTheirAssumptions()
    {
        ProviderFacts facts = ProviderFacts.Load(Json(Facts), PolicyOf);
        ProviderBudget budget = Assert.Single(facts.Budgets);

        Assert.Equal(2022, facts.Year);
        Assert.Equal(new ProviderTerms(Fen.Parse("1000"), Rate.Parse("0.8"), Rate.Parse("0.5"), Fen.Parse("100")), budget.Terms);
        Assert.Equal("shared-overspending", Assert.Single(budget.Assumptions).Name);
        Assert.Equal(
            ["126.66", "266.67", "650.01"], budget.Settle().Providers.Select(provider => provider.Due.ToString())); // Worked in ProviderSettlementTests.
    }

    // The same providers from a table, in any order of kinds and columns.
    [Fact]
    public void Load_ATableOfProviders_IsWhatTheListsAre()
    {
        TextSource table = Csv.Of("p.csv", "provider,kind,fees,advanced,points", "H1,drg,100.00,120.00,1", "H2,drg,266.67,300.00,2", "H3,drg,700.01,0,4.5");
        ProviderFacts facts = ProviderFacts.Load(Json(WithoutLists()), table, PolicyOf);

        Assert.Equal(ProviderFacts.Load(Json(Facts), PolicyOf).Budgets, facts.Budgets);
        Assert.Equal(
            "kind,provider,points,payable,fees,kept,returned,added,due,advanced,clearing\ndrg,H3,4.5000,600.00,700.01,0.00,0.00,50.01,650.01,0.00,650.01\n",
            Csv.TextOf(ClearedProvider.Table, new ClearedProvider("drg", facts.Budgets[0].Settle().Providers[2])));
    }

    [Theory]
    [InlineData("drg,H1,1.00001,1,0", "p.csv:2: points: '1.00001' is not a number of points")]
    [InlineData("drg,H1,1,-1,0", "p.csv:2: fees: it must not be negative (JP-4)")]
    [InlineData("drg,,1,1,0", "p.csv:2: provider: the provider's code is empty")]
    [InlineData("dip,H1,1,1,0", "p.csv:2: kind: the facts give no budget of kind 'dip'; they have drg")]
    public void Load_ABadTable_NamesFileLineAndColumn(string row, string expected) => Assert.StartsWith(
        expected,
        Assert.Throws<InputException>(() => ProviderFacts.Load(Json(WithoutLists()), Csv.Of("p.csv", Columns, row), PolicyOf)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Load_MoreProvidersThanACityHas_AreRefused()
    {
        IEnumerable<string> rows = Enumerable.Range(0, ProviderFacts.ProvidersMax + 1).Select(i => $"drg,H{i},1,0,0");
        Assert.Equal(
            ProviderFacts.ProvidersMax,
            ProviderFacts.Load(Json(WithoutLists()), Csv.Of("p.csv", Columns, rows.SkipLast(1)), PolicyOf).Budgets[0].Providers.Count);
        InputException problem = Assert.Throws<InputException>(() => ProviderFacts.Load(Json(WithoutLists()), Csv.Of("p.csv", Columns, rows), PolicyOf));
        Assert.StartsWith("p.csv:100002: provider: kind drg has more than 100,000 providers", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ListsBesideATable_AreRefused() => Assert.Contains(
        "$.kinds.drg.providers: the providers are in a table of their own as well",
        Assert.Throws<InputException>(() => ProviderFacts.Load(Json(Facts), Csv.Of("p.csv", Columns), PolicyOf)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"drg\"", "\"dip\"", "$.kinds.dip")]
    [InlineData("\"4.5\"", "\"4.50001\"", "$.kinds.drg.providers[2].points")]
    [InlineData("\"1000.00\"", "\"1000.001\"", "$.kinds.drg.budget")]
    [InlineData("\"schema\": 1", "\"schema\": 2", "$.schema")]
    [InlineData("\"jinhua\"", "\"yichun\"", "$.policy")]
    public void Load_BadFacts_NameFileAndPath(string right, string wrong, string path)
    {
        InputException problem = Assert.Throws<InputException>(() => ProviderFacts.Load(Json(Facts.Replace(right, wrong, StringComparison.Ordinal)), PolicyOf));
        Assert.Equal(("facts.json", path), (problem.File, problem.JsonPath));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1234.5678", 12_345_678)]
    [InlineData("999999999999.9", 9_999_999_999_999_000)]
    [InlineData("7.05", 70_500)]
    public void TryParse_Points_AreTenThousandths(string text, long expected)
    {
        Assert.True(Points.TryParse(text, out Points points));
        Assert.Equal(new Points(expected), points);
        Assert.Equal(points, Points.TryParse(points.ToString(), out Points again) ? again : default);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1.23456")]
    [InlineData("-1")]
    [InlineData("1 ")]
    [InlineData("1.2.3")]
    [InlineData("1234567890123")]
    public void TryParse_WhatIsNoNumberOfPoints_IsRefused(string text) => Assert.False(Points.TryParse(text, out _));

    private static string WithoutLists() => Facts[..Facts.IndexOf(", \"providers\"", StringComparison.Ordinal)] + " } } }";

    private static TextSource Json(string text) => TextSource.FromMemory(Encoding.UTF8.GetBytes(text), "facts.json");

    private static PolicyDocument PolicyOf(string id, int year) =>
        id == "jinhua" ? MedPool.Shipped.Policies.Jinhua2022.Document : MedPool.Shipped.Policies.Yichun2021.Document;
}
