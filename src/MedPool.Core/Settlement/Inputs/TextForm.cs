using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Names and codes. No kernel reads them.</summary>
internal sealed class TextForm : FactForm<string>
{
    public static readonly TextForm Instance = new();

    public override string Example => "\"330723\"";

    protected override EquatableArray<string> JsonTypes { get; } = new(["string"]);

    public override object? Read(ref FactsReader reader, Fact fact)
    {
        string text = reader.Text();
        return fact.Words.Count == 0 || fact.Words.Contains(text)
            ? text
            : throw reader.Error($"\"{text}\" is not known here; write \"{string.Join("\" or \"", fact.Words)}\"");
    }

    protected override string Text(string value) => value;

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        // Any text.
    }

    protected override void WriteRange(Utf8JsonWriter json, Fact fact)
    {
        if (fact.Words.Count == 0)
        {
            return;
        }

        json.WriteStartArray("enum");
        foreach (string word in fact.Words)
        {
            json.WriteStringValue(word);
        }

        if (!fact.IsMandatory)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    protected override void Bind(ref FactMemory memory, Fact fact, string value, FactPlace place, AskedFacts asked)
    {
    }
}
