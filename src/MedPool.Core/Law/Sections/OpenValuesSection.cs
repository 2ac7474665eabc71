using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the values that the documents leave to a later decision, each with the article that leaves it open.</summary>
internal static class OpenValuesSection
{
    public static EquatableArray<OpenValue> Read(ObjectReader root) =>
        ObjectReader.Each(root.OptionalItems("openValues"), node => ReadOpenValue(root.Context, node));

    private static OpenValue? ReadOpenValue(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "name", "kind", "scope", "cite") is not { } reader)
        {
            return null;
        }

        string? name = reader.Text("name");
        OpenValueKind? kind = reader.Word("kind", PolicyWords.OpenValueKind);
        OpenValueScope? scope = reader.Word("scope", PolicyWords.Scope);
        Citation? cite = reader.RequiredCite();
        if (name is null || !reader.Declare(context.OpenValues, "name", name) || kind is null || scope is null || cite is null)
        {
            return null;
        }

        var value = new OpenValue(name, kind.Value, scope == OpenValueScope.Area, cite);
        context.OpenValueOf.Add(name, value);
        return value;
    }
}
