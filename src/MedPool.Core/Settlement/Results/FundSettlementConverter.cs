using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using MedPool.Internals;

namespace MedPool.Json;

/// <summary>Reads and writes the settlement of one fund as it stands in <c>settlement.json</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FundSettlementConverter : JsonConverter<FundSettlement>
{
    /// <inheritdoc/>
    public override FundSettlement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return SettlementDocument.Checked(document.RootElement, static fund => new FundElement(fund).Read());
        }
        catch (FactsException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FundSettlement value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        FundWriter.Write(writer, value);
        writer.WriteEndObject();
    }
}
