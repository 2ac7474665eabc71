using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommunityToolkit.HighPerformance.Buffers;

namespace MedPool.Internals;

/// <summary>Writes <c>settlement.json</c>: keys in a fixed order, amounts as strings, the same bytes for equal settlements.</summary>
internal static class SettlementWriter
{
    /// <summary>The schema of the files that it writes.</summary>
    public const int Schema = 2;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // Chinese stays readable; what markup could mistake stays escaped.
    };

    public static byte[] ToUtf8(Settlement settlement)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, settlement);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the whole object.</summary>
    public static void Write(Utf8JsonWriter json, Settlement settlement)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("policy", settlement.PolicyId);
        json.WriteString("policyVersion", settlement.PolicyVersion);
        json.WriteNumber("year", settlement.Year);
        json.WriteString("digest", settlement.Digest);
        json.List("funds", settlement.Funds, FundWriter.Write);
        json.List("readings", settlement.Readings, static (json, reading) =>
        {
            json.WriteString("name", reading.Name);
            json.WriteString("alternative", reading.Alternative);
            json.WriteBoolean("decided", reading.Decided);
        });
        json.WriteEndObject();
    }
}
