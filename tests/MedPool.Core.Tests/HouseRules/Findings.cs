namespace MedPool.Tests.HouseRules;

/// <summary>Fails with one line for each thing found, so that a broken rule reads like a compiler's output.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings, string rule)
    {
        string[] found = [.. findings];
        Assert.True(found.Length == 0, rule + "\n" + string.Join('\n', found));
    }
}
