using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedPool.Reference;
using MedPool.Tests.Agreement;

namespace MedPool.Tests.Rules;

/// <summary>The policy documents of the repository, and the engines that settle a worked year by them.</summary>
internal static class WorkedPolicies
{
    public static string Text(string policy) => policy.Contains('{', StringComparison.Ordinal)
        ? policy
        : File.ReadAllText(PathOf(policy));

    /// <summary>Where a policy of policies/ or of samples/ stands.</summary>
    public static string PathOf(string policy)
    {
        string shipped = Path.Combine(WorkingTree.Root, "policies", policy + ".policy.json");
        return File.Exists(shipped) ? shipped : Path.Combine(WorkingTree.Root, "samples", policy, policy + ".policy.json");
    }

    public static string IdOf(string policy) => Read(policy).GetProperty("id").GetString()!;

    public static string[] AreaCodes(string policy) =>
        [.. Read(policy).GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("code").GetString()!)];

    /// <summary>The compiled twin of a written policy.</summary>
    public static Policy Compiled(string policy) => policy switch
    {
        "jinhua" => Policies.Jinhua2022,
        "yichun" => Policies.Yichun2021,
        "jining" => Policies.Jining2020,
        "shaanxi" => Policies.Shaanxi2024,
        "hillside" => Samples.Policies.Hillside2025,
        "threerivers" => Samples.Policies.Threerivers2024,
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Not compiled."),
    };

    /// <summary>Settles at run time; the compiled policy must write the same file, and the reference must predict every line of it.</summary>
    public static JsonElement Settle(WorkedYear year)
    {
        MedPool.Settlement settled = SettleBy(RunTime(year.Policy), year);
        if (!year.Policy.Contains('{', StringComparison.Ordinal))
        {
            Assert.Equal(Encoding.UTF8.GetString(settled.ToUtf8()), Encoding.UTF8.GetString(SettleBy(Compiled(year.Policy), year).ToUtf8()));
        }

        Assert.Empty(ExplanationCheck.Of(settled));
        ReferenceResult predicted = ReferenceSettlement.Settle(Read(year.Policy), Element(year.Facts), year.Readings).Single();
        Assert.Equal(SettlementLines.Of(predicted), SettlementLines.Of(settled.Funds.Single()));
        return JsonDocument.Parse(settled.ToUtf8()).RootElement.GetProperty("funds")[0];
    }

    public static string Refusal(WorkedYear year)
    {
        ReferenceException predicted = Assert.Throws<ReferenceException>(
            () => ReferenceSettlement.Settle(Read(year.Policy), Element(year.Facts), year.Readings));
        FactsException refusal = Assert.Throws<FactsException>(() => SettleBy(RunTime(year.Policy), year));
        Assert.Equal((predicted.Area, predicted.Rule), (refusal.AreaCode, refusal.Rule?.Rule));
        if (!year.Policy.Contains('{', StringComparison.Ordinal))
        {
            Assert.Equal(refusal.Message, Assert.Throws<FactsException>(() => SettleBy(Compiled(year.Policy), year)).Message);
        }

        return $"{refusal.Fact} {refusal.AreaCode} {refusal.Rule?.Rule}";
    }

    private static MedPool.Settlement SettleBy(Policy policy, WorkedYear year) => policy.Settle(
        SettlementFacts.Parse(Encoding.UTF8.GetBytes(year.Facts.ToJsonString())), new SettlementOptions { Readings = year.Readings });

    private static Policy RunTime(string policy) =>
        policy.Contains('{', StringComparison.Ordinal) ? Policy.Parse(Encoding.UTF8.GetBytes(policy)) : Policy.Load(PathOf(policy));

    private static JsonElement Read(string policy) => JsonDocument.Parse(Text(policy)).RootElement;

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}
