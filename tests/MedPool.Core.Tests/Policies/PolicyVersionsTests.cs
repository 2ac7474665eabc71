using System.Text;
using MedPool.Law;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.PolicyDocuments;

/// <summary>Which version of a policy governs a year.</summary>
public sealed class PolicyVersionsTests
{
    private static readonly string Example = RepositoryFiles.Read("docs/diagnostics/example.policy.json");

    [Theory]
    [InlineData(2024, null)] // Before the first day.
    [InlineData(2025, "2025-03-01")] // The year it takes effect in counts whole.
    [InlineData(2026, "2025-03-01")]
    [InlineData(2027, "2027-07-01")] // Replaced within the year: the year belongs to the successor.
    [InlineData(2040, "2027-07-01")] // No end is set.
    public void Find_TwoVersions_IsTheOneInForceAtTheYearsEnd(int year, string? from) =>
        Assert.Equal(from, Policy.Find([Version("2025-03-01", "2027-06-30"), Version("2027-07-01")], "example", year)?.Document.Effective.From.ToString());

    [Fact]
    public void Find_AnEndBeforeTheYearsEndWithoutSuccessor_IsNone() =>
        Assert.Null(Policy.Find([Version("2025-01-01", "2026-12-30")], "example", 2026));

    [Fact]
    public void Find_TwoInForce_IsAnErrorThatNamesBoth()
    {
        PolicyException error = Assert.Throws<PolicyException>(() => Policy.Find([Version("2025-01-01"), Version("2026-01-01")], "example", 2026));

        Assert.Contains("2025-01-01", error.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_AnotherIdInForce_IsNoObstacle() =>
        Assert.NotNull(Policy.Find([Version("2025-01-01"), Version("2025-01-01", id: "other")], "example", 2025));

    [Fact]
    public void InForce_None_NamesTheVersionsThereAre()
    {
        PolicyException error = Assert.Throws<PolicyException>(() => Policy.InForce([Version("2025-01-01", "2026-12-31")], "example", 2024));

        Assert.Contains("from 2025-01-01 to 2026-12-31", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InForce_UnknownId_NamesTheIdsThereAre()
    {
        PolicyException error = Assert.Throws<PolicyException>(
            () => Policy.InForce([Version("2025-01-01"), Version("2025-01-01", id: "other")], "exmaple", 2025));

        Assert.Contains("known: example, other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_ThatFillsADecision_NeedsNoneAnyMore()
    {
        // 2025 is set by the first version; it leaves later years to decision, which the second version takes with its own article.
        Policy first = Version("2025-01-01", "2025-12-31");
        Policy second = Policy.Parse(Encoding.UTF8.GetBytes(Dated("2026-01-01", null)
            .Replace("\"decision\": \"levyRate\"", "\"decision\": null", StringComparison.Ordinal)
            .Replace(",\n              \"decision\": null", "", StringComparison.Ordinal)
            .Replace("\"fromYear\": 2025, \"toYear\": 2025, \"value\": \"0.02\"", "\"value\": \"0.03\"", StringComparison.Ordinal)
            .Replace(
                Example[Example.IndexOf("\"openValues\"", StringComparison.Ordinal)..Example.IndexOf("  \"readings\"", StringComparison.Ordinal)],
                "",
                StringComparison.Ordinal)));

        RateValue before = RateOf(Policy.InForce([first, second], "example", 2025));
        RateValue after = RateOf(Policy.InForce([first, second], "example", 2026));

        Assert.Equal(("levyRate", new Rate(2, 100), 2025), (before.Decision, before.Values[0].Rate.Value, before.Values[0].ToYear!.Value));
        Assert.Null(after.Decision);
        Assert.Equal((new Rate(3, 100), 2026, (int?)null), (after.Values[0].Rate.Value, after.Values[0].FromYear, after.Values[0].ToYear));
    }

    private static RateValue RateOf(Policy policy) =>
        ((LevyOfFigure)policy.Document.Funds[0].Stages.OfType<LevyStage>().Single().Amount).Rate;

    private static Policy Version(string from, string? to = null, string id = "example") =>
        Policy.Parse(Encoding.UTF8.GetBytes(Dated(from, to).Replace("\"id\": \"example\"", $"\"id\": \"{id}\"", StringComparison.Ordinal)));

    private static string Dated(string from, string? to) =>
        Example.Replace("\"from\": \"2025-01-01\"", $"\"from\": \"{from}\"" + (to is null ? "" : $", \"to\": \"{to}\""), StringComparison.Ordinal);
}
