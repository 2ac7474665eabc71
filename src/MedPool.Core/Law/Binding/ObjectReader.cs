using System.Globalization;

namespace MedPool.Internals;

/// <summary>
/// Reads the members of one object. Every method reports what is wrong and then returns <see langword="null"/>, so that one reading finds all problems.
/// </summary>
internal sealed class ObjectReader
{
    private readonly string[] _keys;

    public ObjectReader(ReadingContext context, JsonObject node, string[] keys)
    {
        Context = context;
        Node = node;
        _keys = keys;
        foreach (JsonMember member in node.Members.Where(member => Array.IndexOf(keys, member.Key) < 0))
        {
            string where = node.Path.Length == 0 ? "" : node.Path + ": ";
            context.Report(
                ProblemIds.UnknownKey,
                member.KeySpan,
                $"{where}Unknown key \"{member.Key}\".{NearestWord.Suggest(member.Key, keys)} Known here: {string.Join(", ", keys)}.");
        }
    }

    public ReadingContext Context { get; }

    public JsonObject Node { get; }

    public bool Has(string key) => Optional(key) is not null;

    public JsonNode? Optional(string key)
    {
        System.Diagnostics.Debug.Assert(Array.IndexOf(_keys, key) >= 0, "A key that is asked for must be a known one: " + key);
        return Node.Find(key);
    }

    public JsonNode? Required(string key)
    {
        JsonNode? found = Optional(key);
        if (found is null)
        {
            Context.Report(ProblemIds.MissingKey, Node, $"The key \"{key}\" is missing. Add it.");
        }

        return found;
    }

    public string? Text(string key) => Read<string>(Required(key), ReadText);

    public string? OptionalText(string key) => Read<string>(Optional(key), ReadText);

    /// <summary>A text in Chinese and English: the keys <c>zh</c> and <c>en</c> of this object.</summary>
    public LocalizedText? Names()
    {
        string? zh = Text("zh");
        string? en = Text("en");
        return zh is null || en is null ? null : new LocalizedText(zh, en);
    }

    public bool Flag(string key)
    {
        switch (Optional(key))
        {
            case null:
                return false;
            case JsonBoolean flag:
                return flag.Value;
            case JsonNode other:
                Context.ReportType(other, "true or false");
                return false;
        }
    }

    public int? Integer(string key, int least, int most)
    {
        JsonNode? node = Required(key);
        return node is null ? null : Integer(node, least, most);
    }

    public int? OptionalInteger(string key, int least, int most)
    {
        JsonNode? node = Optional(key);
        return node is null ? null : Integer(node, least, most);
    }

    public int? Integer(JsonNode node, int least, int most)
    {
        if (node is not JsonNumber number)
        {
            Context.ReportType(node, "a whole number");
            return null;
        }

        bool whole = int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        if (whole && value >= least && value <= most)
        {
            return value;
        }

        Context.Report(
            ProblemIds.NumberOutOfRange,
            node,
            string.Format(CultureInfo.InvariantCulture, "{0} is not a whole number from {1} to {2}.", number.Text, least, most));
        return null;
    }

    public T? Word<T>(string key, Vocabulary<T> vocabulary)
        where T : struct, Enum => Word(Required(key), vocabulary);

    public T? Word<T>(JsonNode? node, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        string? word = Read<string>(node, ReadText);
        if (word is null || vocabulary.Find(word) is { } value)
        {
            return word is null ? null : vocabulary.Find(word);
        }

        Context.Report(
            ProblemIds.UnknownWord,
            node!,
            $"Unknown {vocabulary.Noun} \"{word}\".{NearestWord.Suggest(word, vocabulary.Words)} Known: {string.Join(", ", vocabulary.Words)}.");
        return null;
    }

    /// <summary>The items of a list that must be given and have at least one item.</summary>
    public IReadOnlyList<JsonNode> Items(string key)
    {
        JsonNode? node = Required(key);
        IReadOnlyList<JsonNode> items = ItemsOf(node);
        if (node is JsonArray && items.Count == 0)
        {
            Context.Report(ProblemIds.EmptyList, node, "The list is empty. Name at least one.");
        }

        return items;
    }

    /// <summary>The items of a list that can be missing or empty.</summary>
    public IReadOnlyList<JsonNode> OptionalItems(string key) => ItemsOf(Optional(key));

    /// <summary>Reads every item of a list and keeps those that could be read.</summary>
    public static EquatableArray<T> Each<T>(IReadOnlyList<JsonNode> items, Func<JsonNode, T?> read)
        where T : class => new([.. items.Select(read).OfType<T>()]);

    /// <inheritdoc cref="Each{T}(IReadOnlyList{JsonNode}, Func{JsonNode, T})"/>
    public static EquatableArray<T> EachValue<T>(IReadOnlyList<JsonNode> items, Func<JsonNode, T?> read)
        where T : struct => new([.. items.Select(read).OfType<T>()]);

    public string? ReadText(JsonNode node)
    {
        if (node is not JsonString text)
        {
            Context.ReportType(node, "a string");
            return null;
        }

        if (text.Value.Trim().Length > 0)
        {
            return text.Value;
        }

        Context.Report(ProblemIds.MalformedName, node, "The text is empty. Write a text.");
        return null;
    }

    private static T? Read<T>(JsonNode? node, Func<JsonNode, T?> read)
        where T : class => node is null ? null : read(node);

    private IReadOnlyList<JsonNode> ItemsOf(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return [];
            case JsonArray list:
                return list.Items;
            default:
                Context.ReportType(node, "a list");
                return [];
        }
    }
}
