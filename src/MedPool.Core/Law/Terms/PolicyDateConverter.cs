using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedPool.Json;

/// <summary>Writes a day as the files do: <c>"2022-12-31"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PolicyDateConverter : JsonConverter<PolicyDate>
{
    /// <inheritdoc/>
    public override PolicyDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new PolicyDate(day.Year, day.Month, day.Day)
            : throw new JsonException("A day is a string. Write it as \"2022-12-31\".");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PolicyDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
