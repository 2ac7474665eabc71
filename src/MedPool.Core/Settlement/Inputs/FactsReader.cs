using System.Globalization;
using System.Text;
using System.Text.Json;

using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Walks through JSON and keeps the path for messages. Every value is taken by what the schema says it is; anything else is an error
/// that says where, what and how to mend it. A repeated or unknown key is an error too: a fact is never silently overwritten or lost.
/// </summary>
internal ref struct FactsReader(ReadOnlySpan<byte> utf8)
{
    private readonly List<string> _path = ["$"];
    private Utf8JsonReader _json = new(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false });

    /// <summary>Where the reader stands: <c>$.funds.employee</c>.</summary>
    public readonly string Path => string.Concat(_path);

    /// <summary>
    /// Whether amounts may be as large as an account holds: those that a settlement carries were checked, and may have grown beyond what a file may give.
    /// </summary>
    public bool AnySize { get; init; }

    /// <summary>The facts that may be given.</summary>
    public FactTable Table { get; init; } = FactTable.BuiltIn;

    /// <summary>Reads a member's value; the reader stands before it.</summary>
    public delegate void Member<TState>(ref FactsReader reader, string key, TState state);

    /// <summary>Reads a value; the reader stands on its first token.</summary>
    public delegate T Value<out T>(ref FactsReader reader);

    /// <summary>Reads the one value of the text.</summary>
    public T Document<T>(Value<T> read)
    {
        try
        {
            _json.Read();
            T value = read(ref this);
            _json.Read(); // Anything after the value is not JSON.
            return value;
        }
        catch (JsonException problem)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
            throw new FactsException($"{Path}: this is not JSON ({place}): {problem.Message.Split(" LineNumber:")[0]}", problem) { Path = Path };
        }
    }

    /// <summary>Reads an object of known keys, each at most once; the reader stands on its first token.</summary>
    public void Object<TState>(Member<TState> member, TState state, string[]? keys = null)
    {
        Expect(JsonTokenType.StartObject, "an object { … }");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string key = _json.GetString()!;
            _path.Add("." + key);
            if (keys is not null && !keys.Contains(key))
            {
                throw Error($"\"{key}\" is not a known key.{NearestWord.Suggest(key, keys)} Known here: {string.Join(", ", keys)}");
            }

            if (!seen.Add(key))
            {
                throw Error($"\"{key}\" stands here a second time; keep one of the two");
            }

            _json.Read();
            member(ref this, key, state);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Reads an array; the item reader is called once for each item.</summary>
    public void Array<TState>(Member<TState> item, TState state)
    {
        Expect(JsonTokenType.StartArray, "an array [ … ]");
        for (int index = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; index++)
        {
            _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]"));
            item(ref this, "", state);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Whether the value is null, which everywhere means: not given.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is an array.</summary>
    public readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    /// <summary>A text.</summary>
    public readonly string Text()
    {
        Expect(JsonTokenType.String, "a string in quotation marks");
        return _json.GetString()!;
    }

    /// <summary>A whole number.</summary>
    public readonly long Integer(long min, long max)
    {
        Expect(JsonTokenType.Number, "a whole number without quotation marks");
        return _json.TryGetInt64(out long number) && number >= min && number <= max
            ? number
            : throw Error(string.Create(CultureInfo.InvariantCulture, $"{Raw} is not a whole number from {min} to {max}"));
    }

    /// <summary>An amount of money, or nothing for null.</summary>
    public readonly Fen? Amount(bool negativeAllowed = false)
    {
        if (IsNull)
        {
            return null;
        }

        Expect(JsonTokenType.String, "an amount as a string, such as \"12.50\",");
        string text = _json.GetString()!;
        if (!(AnySize ? Fen.TryParseWhole(text, out Fen amount) : Fen.TryParse(text, out amount)))
        {
            throw Error($"\"{text}\" is not an amount; write up to 15 digits and up to 2 decimals, such as \"12.50\", without sign +, separators or currency");
        }

        return amount >= Fen.Zero || negativeAllowed ? amount : throw Error($"{amount} is below zero; only the openingBalance of an area may be");
    }

    /// <summary>A rate from 0 to 1, or nothing for null.</summary>
    public readonly Rate? Rate()
    {
        if (IsNull)
        {
            return null;
        }

        Expect(JsonTokenType.String, "a rate as a string, such as \"0.02\",");
        string text = _json.GetString()!;
        if (!MedPool.Rate.TryParse(text, out Rate rate))
        {
            throw Error($"\"{text}\" is not a rate; write a decimal of up to 9 digits after the point, such as \"0.02\"");
        }

        return rate >= MedPool.Rate.Zero && rate <= MedPool.Rate.One ? rate : throw Error($"{text} is not between 0 and 1");
    }

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public readonly DateOnly Date()
    {
        string text = Text();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Error($"\"{text}\" is not a day; write yyyy-MM-dd");
    }

    /// <summary>An error at this place.</summary>
    public readonly FactsException Error(string problem) => new($"{Path}: {problem}.")
    {
        Path = Path,
        Fact = _path.Count > 1 ? _path[^1].TrimStart('.') : null,
        FundId = _path.Count > 2 && _path[1] == ".funds" ? _path[2][1..] : null,
        AreaCode = _path.Count > 4 && _path[3] == ".areas" ? _path[4][1..] : null,
    };

    private readonly string Raw => Encoding.UTF8.GetString(_json.ValueSpan);

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
        {
            throw Error($"{Found(_json.TokenType)} stands where {what} belongs");
        }
    }

    private static string Found(JsonTokenType type) => type switch
    {
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        _ => "nothing",
    };
}
