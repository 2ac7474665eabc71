using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>Files of checks in memory, and what the shipped policies say of them.</summary>
internal static class CheckText
{
    /// <summary>The documents of the shipped policies.</summary>
    public static PolicyDocument[] Shipped { get; } = [.. Policies.All.Select(policy => policy.Document)];

    /// <summary>The marks of ten items, one each, that add up to 60.5.</summary>
    public const string Marks = """
        "policy-execution": "10", "enrolment": "9", "contribution-level": "8", "collection": "7", "budget": "6.5",
        "subsidy": "6", "liability": "5", "total-budget": "4", "services": "3", "supervision": "2"
        """;

    /// <summary>Reads the members of a file.</summary>
    public static CheckFacts Read(string members) => CheckFacts.Read(PaymentText.Source("{ " + members + " }"));

    /// <summary>Checks the members of a file by the shipped policies.</summary>
    public static CheckReport Check(string members) => CheckReport.Of(Read(members), Shipped);

    /// <summary>What is wrong with the figures of a file that can be read.</summary>
    public static FactsException Problem(string members) => Assert.Throws<FactsException>(() => Check(members));
}
