using System.Text.Json;
using CommunityToolkit.HighPerformance.Buffers;

namespace MedPool.Internals;

/// <summary>
/// Facts with some of them replaced. Both are joined as text and read as one <c>facts.json</c>, so that what is replaced is checked like any fact, and an
/// error names the place that it has in the scenario too.
/// </summary>
internal static class OverlaidFacts
{
    // Objects that are joined key by key: the funds, a fund, its pool, its areas, an area. Anything deeper, such as shares, is one value.
    private static readonly string[] Joined = ["areas", "pool"];

    public static SettlementFacts Of(SettlementFacts facts, string funds)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using (JsonDocument given = JsonDocument.Parse(FactsWriter.ToUtf8(facts)))
        using (JsonDocument replaced = JsonDocument.Parse(funds))
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (JsonProperty member in given.RootElement.EnumerateObject())
            {
                json.WritePropertyName(member.Name);
                if (member.Name == "funds")
                {
                    Join(json, member.Value, replaced.RootElement, 0);
                }
                else
                {
                    member.Value.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return SettlementFacts.Parse(buffer.WrittenSpan.ToArray()) with
        {
            DemandDepositRate = facts.DemandDepositRate,
            Remittances = facts.Remittances,
        };
    }

    // Depth 0: the funds; 1: a fund; 2: its pool or its areas; 3: an area.
    private static void Join(Utf8JsonWriter json, JsonElement given, JsonElement replaced, int depth)
    {
        if (given.ValueKind != JsonValueKind.Object || replaced.ValueKind != JsonValueKind.Object)
        {
            replaced.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        foreach (JsonProperty member in given.EnumerateObject())
        {
            json.WritePropertyName(member.Name);
            if (!replaced.TryGetProperty(member.Name, out JsonElement other))
            {
                member.Value.WriteTo(json);
            }
            else if (depth == 0 || (depth == 1 && Joined.Contains(member.Name)) || (depth == 2 && member.Value.ValueKind == JsonValueKind.Object))
            {
                Join(json, member.Value, other, depth + 1);
            }
            else
            {
                other.WriteTo(json);
            }
        }

        foreach (JsonProperty added in replaced.EnumerateObject().Where(member => !given.TryGetProperty(member.Name, out _)))
        {
            json.WritePropertyName(added.Name);
            added.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
