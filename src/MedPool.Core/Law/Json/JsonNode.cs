using System.Globalization;

namespace MedPool.Internals;

/// <summary>A value of a JSON text with its place in the text.</summary>
internal abstract class JsonNode(TextSpan span)
{
    private JsonNode? _parent;
    private string _segment = "";

    /// <summary>Its place in the text, quotation marks and brackets included.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The type of the value for messages: <c>a string</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The path to the value, <c>funds[0].stages[2].shares</c>; empty for the whole text.</summary>
    public string Path
    {
        get
        {
            string above = _parent?.Path ?? "";
            return above.Length == 0 ? _segment.TrimStart('.') : above + _segment;
        }
    }

    /// <summary>The place that is marked when the value is wrong: the opening bracket of a list or an object, or the whole of another value.</summary>
    public virtual TextSpan Mark => Span;

    protected void Adopt(JsonNode child, string key)
    {
        child._parent = this;
        child._segment = "." + key;
    }

    protected void Adopt(JsonNode child, int index)
    {
        child._parent = this;
        child._segment = "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
    }
}

/// <summary>A member of an object: its key, the place of the key, and its value.</summary>
internal sealed class JsonMember(string key, TextSpan keySpan, JsonNode value)
{
    public string Key { get; } = key;

    public TextSpan KeySpan { get; } = keySpan;

    public JsonNode Value { get; } = value;
}

internal sealed class JsonObject : JsonNode
{
    private readonly Dictionary<string, JsonMember> _byKey = new(StringComparer.Ordinal);

    public JsonObject(TextSpan span, IReadOnlyList<JsonMember> members)
        : base(span)
    {
        Members = members;
        foreach (JsonMember member in members)
        {
            _byKey[member.Key] = member;
            Adopt(member.Value, member.Key);
        }
    }

    /// <summary>The members in the order of the text; of a repeated key, the first.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    public override string Kind => "an object";

    public override TextSpan Mark => new(Span.Start, Span.Start + 1);

    public JsonNode? Find(string key) => _byKey.TryGetValue(key, out JsonMember? member) ? member.Value : null;
}

internal sealed class JsonArray : JsonNode
{
    public JsonArray(TextSpan span, IReadOnlyList<JsonNode> items)
        : base(span)
    {
        Items = items;
        for (int i = 0; i < items.Count; i++)
        {
            Adopt(items[i], i);
        }
    }

    public IReadOnlyList<JsonNode> Items { get; }

    public override string Kind => "a list";
}

internal sealed class JsonString(TextSpan span, string value) : JsonNode(span)
{
    public string Value { get; } = value;

    public override string Kind => "a string";
}

/// <summary>A number as it is written. The reader never converts it to a binary fraction.</summary>
internal sealed class JsonNumber(TextSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;

    public override string Kind => "a number";
}

internal sealed class JsonBoolean(TextSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string Kind => Value ? "true" : "false";
}

internal sealed class JsonNull(TextSpan span) : JsonNode(span)
{
    public override string Kind => "null";
}
