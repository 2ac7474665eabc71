using System.Text.Json;

namespace MedPool.Internals;

/// <summary>Reads <c>settlement.json</c>.</summary>
internal static class SettlementDocument
{
    public static Settlement Read(ReadOnlyMemory<byte> utf8) => Checked(utf8, static utf8 =>
    {
        using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return ReadRoot(document.RootElement);
    });

    public static Settlement Read(JsonElement root) => Checked(root, ReadRoot);

    /// <summary>Reads a part of the file; whatever does not fit says so.</summary>
    public static TResult Checked<TInput, TResult>(TInput input, Func<TInput, TResult> read)
    {
        try
        {
            return read(input);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FactsException($"This is not a settlement.json: {problem.Message.Split(" LineNumber:")[0]} Settle again to make one.", problem);
        }
    }

    private static Settlement ReadRoot(JsonElement root)
    {
        int schema = root.TryGetProperty("schema", out JsonElement given) ? given.GetInt32() : 1;
        return schema is >= 1 and <= SettlementWriter.Schema
            ? ReadSettlement(root)
            : throw new FormatException(FormattableString.Invariant($"It has schema {schema}; this version reads schemas 1 and {SettlementWriter.Schema}."));
    }

    private static Settlement ReadSettlement(JsonElement root) => new()
    {
        PolicyId = Text(root, "policy"),
        PolicyVersion = Text(root, "policyVersion"),
        Year = root.GetProperty("year").GetInt32(),
        Digest = Text(root, "digest"),
        Funds = List(root, "funds", static fund => new FundElement(fund).Read()),
        Readings = List(root, "readings", static item => new ChosenReading(Text(item, "name"), Text(item, "alternative"))
        {
            Decided = Has(item, "decided") && item.GetProperty("decided").GetBoolean(),
        }),
    };

    /// <summary>A text member.</summary>
    public static string Text(JsonElement element, string key) =>
        Member(element, key).GetString() ?? throw new FormatException($"\"{key}\" is null.");

    /// <summary>A text member that may be null.</summary>
    public static string? OptionalText(JsonElement element, string key) => Member(element, key).GetString();

    /// <summary>An amount.</summary>
    public static Fen Amount(JsonElement element, string key)
    {
        AmountSum sum = AmountSum.Parse(Text(element, key)); // A closing balance may have more digits than facts may give.
        return sum.Value >= long.MinValue && sum.Value <= long.MaxValue
            ? new Fen((long)sum.Value)
            : throw new FormatException($"\"{key}\" is more than an account holds.");
    }

    /// <summary>A list of objects.</summary>
    public static EquatableArray<T> List<T>(JsonElement element, string key, Func<JsonElement, T> read)
        where T : notnull => new([.. Member(element, key).EnumerateArray().Select(read)]);

    /// <summary>A list of texts.</summary>
    public static EquatableArray<string> Strings(JsonElement element, string key) =>
        List(element, key, static item => item.GetString() ?? throw new FormatException("A text is null."));

    /// <summary>Whether there is a member; files of schema 1 lack some.</summary>
    public static bool Has(JsonElement element, string key) => element.TryGetProperty(key, out _);

    /// <summary>A member that must be there.</summary>
    public static JsonElement Member(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement member) ? member : throw new FormatException($"\"{key}\" is missing.");
}
