using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedPool.Json;

/// <summary>Writes a rate as the files do, a string: a decimal where it has at most nine digits after the point, else a fraction. <c>"0.05"</c>, <c>"1/360"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RateConverter : JsonConverter<Rate>
{
    /// <inheritdoc/>
    public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && Rate.TryParse(text, out Rate rate)
            ? rate
            : throw new JsonException("A rate is a string such as \"0.05\", \"2:8\" or \"1/360\". Write it in quotation marks.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
