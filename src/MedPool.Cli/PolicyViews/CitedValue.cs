using System.Globalization;
using System.Text.Json;

namespace MedPool.Cli.PolicyViews;

/// <summary>A value of a policy with its source.</summary>
/// <param name="Place">Where it stands: <c>employee / coverage / step 2 shared / shares</c>.</param>
/// <param name="Value">The value, as text; empty for a statement.</param>
/// <param name="Source">Rule, article and quotation, or the assumption.</param>
internal sealed record CitedValue(string Place, string Value, CitedSource Source)
{
    /// <summary>All values of a policy document, in the order of its text.</summary>
    public static IReadOnlyList<CitedValue> AllOf(Policy policy)
    {
        using var source = JsonDocument.Parse(policy.Source.ToArray());
        var found = new List<CitedValue>();
        foreach (JsonProperty member in source.RootElement.EnumerateObject().Where(member => member.Name != "documents"))
        {
            Walk(member.Value, [member.Name], found);
        }

        return found;
    }

    private static void Walk(JsonElement element, IReadOnlyList<string> place, List<CitedValue> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                index++;
                Walk(item, [.. place, NameOf(item, index)], found);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (CitedSource.Of(element) is { } source)
            {
                found.Add(new CitedValue(string.Join(" / ", place), ValueOf(element), source));
            }

            foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Name != "cite"))
            {
                Walk(member.Value, [.. place, member.Name], found);
            }
        }
    }

    private static string NameOf(JsonElement item, int index)
    {
        foreach (string key in new[] { "id", "name", "code", "stage", "step", "kind" })
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out JsonElement name) && name.ValueKind == JsonValueKind.String)
            {
                return name.GetString()!;
            }
        }

        return index.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The plain members of an object: what it says beside its source and what stands deeper.</summary>
    private static string ValueOf(JsonElement element) => string.Join(", ", element.EnumerateObject()
        .Where(member => member.Name is not ("cite" or "assumption" or "zh" or "en" or "id" or "name" or "code" or "stage" or "step") && IsPlain(member.Value))
        .Select(member => member.Name == "value" ? Text(member.Value) : $"{member.Name} {Text(member.Value)}"));

    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => false,
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number),
        _ => true,
    };

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(" ", value.EnumerateArray().Select(item => item.ToString()))
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString();
}

/// <summary>Where a value comes from.</summary>
/// <param name="Rule">The rule's id, or <c>assumption</c>.</param>
/// <param name="Article">The article, or the assumption's name.</param>
/// <param name="Quote">The article's words, or empty.</param>
internal sealed record CitedSource(string Rule, string Article, string Quote)
{
    /// <summary>The source that an object of a policy names, or nothing.</summary>
    public static CitedSource? Of(JsonElement element)
    {
        if (element.TryGetProperty("cite", out JsonElement cite) && cite.ValueKind == JsonValueKind.Object)
        {
            return new CitedSource(Text(cite, "rule"), Text(cite, "article"), Text(cite, "quote"));
        }

        return element.TryGetProperty("assumption", out JsonElement name) && name.ValueKind == JsonValueKind.String
            ? new CitedSource("assumption", name.GetString()!, "")
            : null;
    }

    private static string Text(JsonElement cite, string key) => cite.TryGetProperty(key, out JsonElement text) ? text.GetString() ?? "" : "";
}
