using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using MedPool.Internals;

namespace MedPool.Json;

/// <summary>Reads and writes a settlement as <c>settlement.json</c>: it has one form, whoever writes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettlementConverter : JsonConverter<Settlement>
{
    /// <inheritdoc/>
    public override Settlement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return SettlementDocument.Read(document.RootElement);
        }
        catch (FactsException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Settlement value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        SettlementWriter.Write(writer, value);
    }
}
