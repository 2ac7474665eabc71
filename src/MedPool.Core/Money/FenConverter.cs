using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedPool.Json;

/// <summary>Writes an amount as the files do: yuan with two decimals, a string, so that no program reads it as a binary fraction. <c>"40.00"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FenConverter : JsonConverter<Fen>
{
    /// <inheritdoc/>
    public override Fen Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && Fen.TryParseWhole(text, out Fen amount)
            ? amount
            : throw new JsonException("An amount is a string of yuan and fen. Write it as \"12.50\", in quotation marks.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fen value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[Fen.MaxTextLength];
        value.TryFormat(text, out int length);
        writer.WriteStringValue(text[..length]);
    }
}
