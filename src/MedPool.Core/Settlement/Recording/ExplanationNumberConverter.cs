using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedPool.Json;

/// <summary>Writes a number of an explanation as text and unit: <c>{ "value": "170.00", "unit": "amount" }</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExplanationNumberConverter : JsonConverter<ExplanationNumber>
{
    /// <inheritdoc/>
    public override ExplanationNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            string unit = document.RootElement.GetProperty("unit").GetString() ?? "";
            return ExplanationNumber.Parse(document.RootElement.GetProperty("value").GetString() ?? "", ExplanationWords.Unit(unit));
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"This is not a number of an explanation: {problem.Message}", problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ExplanationNumber value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("value", value.ToString());
        writer.WriteString("unit", value.Unit.Word());
        writer.WriteEndObject();
    }
}
