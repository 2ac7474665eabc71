using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>Budgets per head (按人头包干): persons × standard, shared by APG points.</summary>
[Trait("Rule", "JP-4b")]
public class PerHeadBudgetTests
{
    private const string Providers = """
        "providers": [ { "provider": "H1", "points": "3", "fees": "90000.00" }, { "provider": "H2", "points": "1", "fees": "30000.00" } ]
        """;

    private static readonly PolicyDocument Jinhua = Policies.Jinhua2022.Document;

    // 1,000 persons × 120.00 = 120,000.00; points 3 to 1 give 90,000.00 and 30,000.00.
    [Theory]
    [InlineData("\"persons\": 1000, \"standard\": \"120.00\"")]
    [InlineData("\"persons\": \"1000\", \"standard\": \"120\", \"budget\": \"120000.00\"")]
    public void Load_PersonsAndStandard_AreTheBudgetSharedByPoints(string members)
    {
        ProviderBudget budget = Assert.Single(Load("apg", members).Budgets);
        Assert.Equal(Fen.Parse("120000.00"), budget.Terms.Budget);
        Assert.Equal((1000L, Fen.Parse("120.00"), "JP-4b"), (budget.PerHead!.Persons, budget.PerHead.Standard, budget.PerHead.Rule.Rule));
        Assert.Equal(["90000.00", "30000.00"], budget.Settle().Providers.Select(provider => provider.Payable.ToString()));
    }

    // The same kind with a budget, and the kinds that are not paid per head, stay as they are.
    [Theory]
    [InlineData("apg")]
    [InlineData("drg")]
    [InlineData("pdpm")]
    public void Load_ABudget_IsNotPerHead(string kind)
    {
        ProviderBudget budget = Assert.Single(Load(kind, "\"budget\": \"120000.00\"").Budgets);
        Assert.Null(budget.PerHead);
        Assert.Equal(["90000.00", "30000.00"], budget.Settle().Providers.Select(provider => provider.Payable.ToString()));
    }

    // A later version of the policy that states the standard needs no standard in the facts, and refuses another.
    [Fact]
    public void Load_StandardOfThePolicy_Holds()
    {
        PaymentKind apg = Jinhua.Providers!.Kinds.First(kind => kind.Kind == "apg");
        Citation cite = apg.PerHead!.Cite;
        PaymentKind stated = apg with { PerHead = new PerHeadRule(new Sourced<Fen>(Fen.Parse("120.00"), cite, null), null, cite) };
        PolicyDocument later = Jinhua with { Providers = Jinhua.Providers with { Kinds = new([stated]) } };
        Assert.Equal(Fen.Parse("120000.00"), Load("apg", "\"persons\": 1000", later).Budgets[0].Terms.Budget);
        Assert.StartsWith(
            "in.csv: $.kinds.apg.standard: 121.00 here, but the policy states 120.00 (JP-4b)",
            PaymentText.Refusal(() => Load("apg", "\"persons\": 1000, \"standard\": \"121.00\"", later)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drg", "\"persons\": 1", "$.kinds.drg.persons: the documents of jinhua pay the kind drg by a budget, not per head; write \"budget\" (JP-4).")]
    [InlineData("apg", "\"persons\": 1", "$.kinds.apg.standard: the standard per head is missing; the document leaves it to a decision (JP-4b, 四、（一）4).")]
    [InlineData("apg", "\"standard\": \"1.00\"", "$.kinds.apg.persons: the key is missing.")]
    [InlineData("apg", "\"persons\": -1, \"standard\": \"1.00\"", "$.kinds.apg.persons: '-1' is not a number of persons;")]
    [InlineData("apg", "\"persons\": 1, \"standard\": 1", "$.kinds.apg.standard: an amount as a string")]
    [InlineData("apg", "\"persons\": 1, \"standard\": \"-1\"", "$.kinds.apg.standard: -1.00 is below zero")]
    [InlineData(
        "apg", "\"persons\": 10, \"standard\": \"1.00\", \"budget\": \"9.00\"", "$.kinds.apg.budget: 9.00 here, but 10 persons at 1.00 are 10.00 (JP-4b); leave it out.")]
    [InlineData(
        "apg", "\"persons\": 999999999999, \"standard\": \"999999999.00\"", "$.kinds.apg.persons: 999999999999 persons at 999999999.00 are more than an amount can be")]
    public void Load_PerHeadAtFault_SaysWhere(string kind, string members, string expected) =>
        Assert.StartsWith("in.csv: " + expected, PaymentText.Refusal(() => Load(kind, members)), StringComparison.Ordinal);

    // Compared with whole numbers without bounds: each part is within a fen of its share by points, and all parts are the budget.
    [Property]
    public Property Settle_AnyPersonsAndPoints_SharesTheWholeBudget() => Prop.ForAll(
        Gen.Choose(0, 5_000).ToArbitrary(),
        Gen.Choose(0, 99_999).ToArbitrary(),
        Gen.Choose(1, 9_999).ListOf(3).ToArbitrary(),
        (persons, standard, points) =>
        {
            var perHead = new PerHeadBudget(persons, new Fen(standard), Jinhua.Citations[0]);
            ProviderYear[] years = [.. points.Select((each, i) => new ProviderYear($"H{i}", new Points(each), Fen.Zero, Fen.Zero))];
            Fen[] payable =
                [.. ProviderSettlement.Settle(years, new ProviderTerms(perHead.Budget, Rate.One, Rate.Zero, Fen.Zero)).Providers.Select(each => each.Payable)];
            BigInteger total = (BigInteger)persons * standard;
            return payable.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Value) == total
                && payable.Zip(points).All(pair => BigInteger.Abs((pair.First.Value * (BigInteger)points.Sum()) - (total * pair.Second)) < points.Sum());
        });

    private static ProviderFacts Load(string kind, string members, PolicyDocument? policy = null) => ProviderFacts.Load(
        PaymentText.Source($$"""{ "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "{{kind}}": { {{members}}, {{Providers}} } } }"""),
        (_, _) => policy ?? Jinhua);
}
