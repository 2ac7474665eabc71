extern alias generator;
using generator::MedPool.Internals;

namespace MedPool.Generators.Tests.Diagnostics;

/// <summary>Where values stand in a JSON text, by their path.</summary>
internal static class JsonPaths
{
    public static (int Start, int Length) Find(string text, string path)
    {
        JsonNode node = All(JsonParser.Parse(text, new ProblemLog("", text))!).Single(node => node.Path == path);
        return (node.Span.Start, node.Span.Length);
    }

    public static IEnumerable<JsonNode> All(JsonNode node)
    {
        IEnumerable<JsonNode> below = node switch
        {
            JsonObject found => found.Members.Select(member => member.Value),
            JsonArray found => found.Items,
            _ => [],
        };
        return below.SelectMany(All).Prepend(node);
    }
}
