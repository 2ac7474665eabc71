using System.Globalization;
using System.Text.Json;

using MedPool.Files;

namespace MedPool.Internals;

/// <summary>One object of a JSON input: every key is known, none is there twice, amounts are strings. Every fault names its JSON path.</summary>
internal readonly struct JsonInput
{
    private readonly JsonElement _element;

    private JsonInput(JsonElement element, string path, string[] keys)
    {
        (_element, Path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw At(path, "an object is expected here.");
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (keys.Length > 0 && !keys.Contains(member.Name))
            {
                throw At($"{path}.{member.Name}", "the key is unknown.", $"Known here: {string.Join(", ", keys)}.");
            }
        }
    }

    /// <summary>Where it is: <c>$.kinds.drg</c>.</summary>
    public string Path { get; }

    /// <summary>Reads a document whose root is an object with these keys.</summary>
    /// <exception cref="InputException">The document is not sound; the message gives file and place.</exception>
    public static T Read<T>(TextSource source, string[] keys, Func<JsonInput, T> read)
    {
        ReadOnlyMemory<byte> bytes = source.Encoding == TextEncoding.Utf8 ? WholeText.ReadBytes(source) : WholeText.Read(source);
        try
        {
            ReadOnlyMemory<byte> utf8 = JsonText.Checked(bytes);
            using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return read(new JsonInput(document.RootElement, "$", keys));
        }
        catch (JsonException problem)
        {
            string what = problem.Message.Split(" LineNumber:")[0];
            string place = problem.LineNumber is { } line
                ? $" (line {line + 1}, byte {problem.BytePositionInLine + 1})"
                : ""; // A key that is there twice has none.
            throw new InputException(
                $"{source.Name}: this is not sound JSON{place}: {what}",
                "Check the file.")
            { File = source.Name, Line = problem.LineNumber + 1 };
        }
        catch (InputException problem) when (problem.File is null)
        {
            throw problem.In(source.Name);
        }
    }

    /// <summary>The keys that are there.</summary>
    public IEnumerable<string> Keys => _element.EnumerateObject().Select(member => member.Name);

    /// <summary>Whether a key is there and not null.</summary>
    public bool Has(string key) => _element.TryGetProperty(key, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>What stands under a key that is there.</summary>
    public JsonValueKind KindOf(string key) => Required(key).ValueKind;

    /// <summary>The JSON text of a key's value.</summary>
    public string RawText(string key) => Required(key).GetRawText();

    /// <summary>Whether a key has an object or a list without members.</summary>
    public bool IsEmpty(string key) => Required(key) switch
    {
        { ValueKind: JsonValueKind.Object } value => value.GetPropertyCount() == 0,
        { ValueKind: JsonValueKind.Array } value => value.GetArrayLength() == 0,
        _ => false,
    };

    /// <summary>A text.</summary>
    public string Text(string key)
    {
        JsonElement value = Required(key);
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(key, "a string is expected here");
    }

    /// <summary>A whole number.</summary>
    public int Number(string key)
    {
        JsonElement value = Required(key);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw Wrong(key, "a whole number is expected here");
    }

    /// <summary>A whole number from 0 on.</summary>
    public int Count(string key) => Number(key) is >= 0 and int count ? count : throw Wrong(key, "a number below zero makes no sense here");

    /// <summary>A number of persons, from 0 to 12 digits: a JSON number or its digits as a string.</summary>
    public long Persons(string key)
    {
        string text = NumberText(key);
        return text.Length is >= 1 and <= 12 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long persons)
            ? persons
            : throw Wrong(key, $"'{text}' is not a number of persons; write a whole number of at most 12 digits");
    }

    /// <summary>The text of a number: a JSON number as it is written, or a string.</summary>
    public string NumberText(string key)
    {
        JsonElement value = Required(key);
        return value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!,
            _ => throw Wrong(key, "a number is expected here"),
        };
    }

    /// <summary>A day of the years 1000 to 2999, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Day(string key)
    {
        string text = Text(key);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1000 and <= 2999
            ? day
            : throw Wrong(key, $"'{text}' is not a day; write it like \"2022-05-31\"");
    }

    /// <summary>A yes or no; no where the key is missing.</summary>
    public bool Flag(string key) => Has(key) && Required(key).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(key, "true or false is expected here"),
    };

    /// <summary>An amount of money.</summary>
    public Fen Amount(string key) => AmountOf(Required(key), $"{Path}.{key}");

    /// <summary>A list of amounts of money from 0.00 on.</summary>
    public EquatableArray<Fen> AmountsFromZero(string key)
    {
        JsonElement list = Required(key);
        string path = $"{Path}.{key}";
        return list.ValueKind == JsonValueKind.Array
            ? new([.. list.EnumerateArray().Select((element, i) => FromZero(AmountOf(element, $"{path}[{i}]"), $"{path}[{i}]"))])
            : throw Wrong(key, "a list is expected here");
    }

    /// <summary>An amount of money from 0.00 on.</summary>
    public Fen AmountFromZero(string key) => FromZero(Amount(key), $"{Path}.{key}");

    /// <summary>An amount of money, 0.00 where the key is missing.</summary>
    public Fen AmountOrZero(string key) => Has(key) ? Amount(key) : Fen.Zero;

    /// <summary>A rate, or <see langword="null"/> where the key is missing.</summary>
    public Rate? OptionalRate(string key)
    {
        if (!Has(key))
        {
            return null;
        }

        string text = Text(key);
        return Rate.TryParse(text, out Rate rate) ? rate : throw Wrong(key, $"'{text}' is not a rate; write it like \"0.8\"");
    }

    /// <summary>An object with these keys; without any, all keys are allowed.</summary>
    public JsonInput Object(string key, params string[] keys) => new(Required(key), $"{Path}.{key}", keys);

    /// <summary>The objects of a list, with these keys each.</summary>
    public IEnumerable<JsonInput> Objects(string key, params string[] keys)
    {
        JsonElement list = Required(key);
        string path = $"{Path}.{key}";
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((element, i) => new JsonInput(element, $"{path}[{i}]", keys))
            : throw Wrong(key, "a list is expected here");
    }

    /// <summary>What is wrong with the value of a key.</summary>
    public InputException Wrong(string key, string what) => At($"{Path}.{key}", what + ".");

    private static Fen AmountOf(JsonElement value, string path)
    {
        string text = value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw At(path, "an amount as a string, such as \"12.50\", is expected here.");
        try
        {
            return Fen.Parse(text);
        }
        catch (FormatException problem)
        {
            throw At(path, problem.Message.TrimEnd('.') + ".");
        }
    }

    private static Fen FromZero(Fen amount, string path) =>
        amount >= Fen.Zero ? amount : throw At(path, $"{amount} is below zero, which makes no sense here.");

    private static InputException At(string path, string what, string? mend = null) => new($"{path}: {what}", mend) { JsonPath = path };

    private JsonElement Required(string key) =>
        _element.TryGetProperty(key, out JsonElement value) ? value : throw At($"{Path}.{key}", "the key is missing.", "Add it.");
}
