using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.PolicyViews;

/// <summary>Describes policies for machines: their documents' own words and values, citations included.</summary>
internal static class PolicyJson
{
    /// <summary>Writes an array of policies.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Policy> policies)
    {
        json.WriteStartArray();
        foreach (Policy policy in policies)
        {
            using var source = JsonDocument.Parse(policy.Source.ToArray());
            WritePolicy(json, source.RootElement);
        }

        json.WriteEndArray();
    }

    private static void WritePolicy(Utf8JsonWriter json, JsonElement policy)
    {
        json.WriteStartObject();
        foreach (string key in new[] { "id", "version", "names", "level", "effective" })
        {
            Copy(json, policy, key);
        }

        json.WriteObjects("areas", policy.GetProperty("areas").EnumerateArray(), area =>
        {
            json.WriteString("code", area.GetProperty("code").GetString());
            json.WriteString("name", area.GetProperty("zh").GetString());
            json.WriteString("nameEn", area.GetProperty("en").GetString());
            json.WriteString("kind", area.GetProperty("kind").GetString());
        });
        foreach (string key in new[] { "funds", "readings", "assumptions", "openValues", "rules", "documents" })
        {
            Copy(json, policy, key);
        }

        json.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter json, JsonElement policy, string key)
    {
        json.WritePropertyName(key);
        if (policy.TryGetProperty(key, out JsonElement value))
        {
            value.WriteTo(json);
        }
        else
        {
            json.WriteStartArray(); // A policy may leave an empty list out.
            json.WriteEndArray();
        }
    }
}
