using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedPool.Reference;

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

    public static JsonElement Settle(WorkedYear year) =>
        JsonSerializer.SerializeToElement(Json(ReferenceSettlement.Settle(Read(year.Policy), Element(year.Facts), year.Readings).Single()));

    public static string Refusal(WorkedYear year)
    {
        ReferenceException refusal = Assert.Throws<ReferenceException>(() => Settle(year));
        return $"{refusal.Field} {refusal.Area} {refusal.Rule}";
    }

    private static JsonElement Read(string policy) => JsonDocument.Parse(Text(policy)).RootElement;

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;

    // The reference's result in the shape of settlement.json.
    private static JsonObject Json(ReferenceResult result) => new()
    {
        ["transfers"] = List(result.Transfers, transfer => new()
        {
            ["from"] = transfer.From,
            ["to"] = transfer.To,
            ["amount"] = Yuan(transfer.Amount),
            ["rule"] = transfer.Rule,
            ["stage"] = transfer.Stage,
        }),
        ["parties"] = List(result.Parties, party => new() { ["party"] = party.Party, ["closing"] = Yuan(party.Closing) }),
        ["outstanding"] = List(result.Outstanding, item => new()
        {
            ["area"] = item.Area,
            ["from"] = item.From,
            ["to"] = item.To,
            ["amount"] = Yuan(item.Amount),
            ["rule"] = item.Rule,
        }),
        ["areas"] = List(result.Areas, area => new()
        {
            ["area"] = area.Area,
            ["income"] = Yuan(area.Income),
            ["expenditure"] = Yuan(area.Expenditure),
            ["currentBalance"] = Yuan(area.CurrentBalance),
            ["levyFromIncome"] = Yuan(area.LevyFromIncome),
            ["gap"] = Yuan(area.Gap),
            ["managementLiability"] = Yuan(area.ManagementLiability),
            ["otherGap"] = Yuan(area.OtherGap),
            ["surplus"] = Yuan(area.Surplus),
            ["openingBalance"] = Yuan(area.OpeningBalance),
            ["closingBalance"] = Yuan(area.ClosingBalance),
            ["monthsPayable"] = area.MonthsPayableHundredths is { } months ? Yuan(months) : null,
            ["nextQuota"] = area.NextQuota is { } quota ? Yuan(quota) : null,
            ["flags"] = new JsonArray([.. area.Flags.Select(flag => JsonValue.Create(flag))]),
        }),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> line) => new([.. items.Select(line)]);

    private static string Yuan(BigInteger fen)
    {
        string digits = BigInteger.Abs(fen).ToString("D3", CultureInfo.InvariantCulture);
        return (fen.Sign < 0 ? "-" : "") + digits[..^2] + "." + digits[^2..];
    }
}
