using System.Globalization;
using System.Text.Json;

using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Walks a policy document and lists what has a source, in the order of the text.</summary>
internal static class CitedValues
{
    /// <summary>Members by which an object is called, in order of preference.</summary>
    private static readonly string[] NameKeys = ["id", "name", "code", "stage", "step", "kind"];

    /// <summary>Members that are not part of what an object says: its source, its names, and words about it.</summary>
    private static readonly HashSet<string> NotOfValue = new(["cite", "assumption", "zh", "en", "id", "name", "code", "stage", "step"], StringComparer.Ordinal);

    /// <summary>All values of a document.</summary>
    public static IReadOnlyList<CitedValue> Of(ReadOnlySpan<byte> source)
    {
        using var document = JsonDocument.Parse(source.ToArray());
        var found = new List<CitedValue>();
        foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(member => member.Name != "documents"))
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
            Add(element, place, found);
            foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Name != "cite"))
            {
                Walk(member.Value, [.. place, member.Name], found);
            }
        }
    }

    private static void Add(JsonElement element, IReadOnlyList<string> place, List<CitedValue> found)
    {
        (Citation? cite, string? assumption) = (CiteOf(element), AssumptionOf(element));
        if (cite is not null || assumption is not null)
        {
            found.Add(new CitedValue(string.Join(" / ", place), ValueOf(element), cite, assumption));
        }
    }

    private static Citation? CiteOf(JsonElement element) =>
        element.TryGetProperty("cite", out JsonElement cite) && cite.ValueKind == JsonValueKind.Object
            ? new Citation(Text(cite, "rule"), Text(cite, "document"), Text(cite, "article"), Text(cite, "quote"))
            : null;

    private static string? AssumptionOf(JsonElement element) =>
        element.TryGetProperty("assumption", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static string Text(JsonElement cite, string key) => cite.TryGetProperty(key, out JsonElement text) ? text.GetString() ?? "" : "";

    private static string NameOf(JsonElement item, int index)
    {
        foreach (string key in NameKeys)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out JsonElement name) && name.ValueKind == JsonValueKind.String)
            {
                return name.GetString()!;
            }
        }

        return index.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The plain members of an object: what it says beside its source and what is deeper.</summary>
    private static string ValueOf(JsonElement element) => string.Join(", ", element.EnumerateObject()
        .Where(member => !NotOfValue.Contains(member.Name) && IsPlain(member.Value))
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
