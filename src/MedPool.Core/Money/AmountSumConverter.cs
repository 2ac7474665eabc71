using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedPool.Json;

/// <summary>Writes a sum of amounts as the files do: yuan with two decimals, a string. <c>"40.00"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AmountSumConverter : JsonConverter<AmountSum>
{
    /// <inheritdoc/>
    public override AmountSum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return AmountSum.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        }
        catch (FormatException problem)
        {
            throw new JsonException("A sum of amounts is a string of yuan and fen. Write it as \"12.50\", in quotation marks.", problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AmountSum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
