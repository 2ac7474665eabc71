using MedPool.Internals;

namespace MedPool.Generators.Model;

/// <summary>Takes from the JSON of a policy with problems whatever has a name in generated code, and leaves out what does not fit.</summary>
internal static class OutlineReading
{
    /// <summary>The objects of a list; none where there is no such list.</summary>
    public static IEnumerable<JsonObject> Items(JsonObject? owner, string key) => owner?.Find(key) is JsonArray list ? list.Items.OfType<JsonObject>() : [];

    /// <summary>The string at a path of keys, or <see langword="null"/>.</summary>
    public static string? TextAt(this JsonObject owner, params string[] path)
    {
        JsonNode? node = owner;
        foreach (string key in path)
        {
            node = (node as JsonObject)?.Find(key);
        }

        return (node as JsonString)?.Value;
    }

    /// <summary>The rules that are cited anywhere below a node, in the order of the text.</summary>
    public static IEnumerable<string> RuleIds(JsonNode? node) => node switch
    {
        JsonArray list => list.Items.SelectMany(RuleIds),
        JsonObject owner => owner.Members.SelectMany(static member =>
            member is { Key: "rule", Value: JsonString { Value: var id } } && IsRuleId(id) ? [id] : RuleIds(member.Value)),
        _ => [],
    };

    /// <summary>Whether a text is digits alone, as the codes of areas and insurance types are.</summary>
    public static bool IsCode(string text) => text.Length > 0 && text.All(static c => c is >= '0' and <= '9');

    private static bool IsRuleId(string text) => text.Length > 0 && text.All(static c => IsLetterOrDigit(c) || c is '-' or '.');

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
