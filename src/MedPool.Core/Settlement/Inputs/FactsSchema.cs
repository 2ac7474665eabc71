using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityToolkit.HighPerformance.Buffers;
using MedPool.Internals;

namespace MedPool.Law;

/// <summary>
/// The JSON Schema (draft 2020-12) of <c>facts.json</c>, made from the table of facts. It says which keys there are and what their values look like; whether
/// a policy asks for a fact, and whether shares add up, only the policy knows.
/// </summary>
public static class FactsSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as UTF-8.</summary>
    /// <param name="table">The facts that may be given; <see langword="null"/>: those that every policy can ask for.</param>
    public static byte[] ToUtf8(FactTable? table = null)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, table ?? FactTable.BuiltIn);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, FactTable table)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Draft);
        json.WriteString("title", "MedPool facts");
        json.WriteString("description", "What records do not say of a year: balances, plans, decisions, results. What every key means: docs/facts.md.");
        Object(json, ["policy", "year"], table, FactScope.Year, properties =>
        {
            Property(properties, "$schema", "The path of this schema.", static at => at.WriteString("type", "string"));
            Property(properties, "schema", "The version of the file's form.", static at => at.WriteNumber("const", 1));
            Property(properties, "policy", "The id of the policy that the facts are for.", static at => at.WriteString("type", "string"));
            Property(properties, "year", "The settled year.", static at => Range(at, FactsDocument.YearMin, FactsDocument.YearMax));
            Property(
                properties, "funds", "The facts of each fund, by the fund's id. A settlement covers the funds that are here.", static at => Map(at, "fund"));
            Property(
                properties, "remittances", "What the areas owed to the pool and when it arrived; for late interest only.", static at => List(at, "remittance"));
        });
        WriteEither(json, "funds", "remittances");
        json.WriteStartObject("$defs");
        WriteScopes(json, table);
        foreach (FactUnit unit in Enum.GetValues<FactUnit>())
        {
            FactForm.Of(unit).WriteDefinition(json, unit);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteScopes(Utf8JsonWriter json, FactTable table)
    {
        json.WriteStartObject("fund");
        Object(json, ["areas"], table, FactScope.Fund, static properties =>
        {
            Property(properties, "pool", "The fund's pool (调剂金).", static at => at.WriteString("$ref", "#/$defs/pool"));
            Property(properties, "areas", "The facts of each area, by its code. Every area of the policy must be here.", static at => Map(at, "area"));
        });
        json.WriteEndObject();
        foreach ((string name, FactScope scope) in new[] { ("pool", FactScope.Pool), ("area", FactScope.Area), ("payment", FactScope.Payment) })
        {
            json.WriteStartObject(name);
            Object(json, [], table, scope, static _ => { });
            json.WriteEndObject();
        }

        json.WriteStartObject("remittance");
        Object(json, [], table, FactScope.Remittance, static properties =>
            Property(properties, "payments", "What has arrived, in any order.", static at => List(at, "payment")));
        json.WriteEndObject();
    }

    // An object whose members are the facts of a scope and some others.
    private static void Object(Utf8JsonWriter json, string[] required, FactTable table, FactScope scope, Action<Utf8JsonWriter> writeOthers)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (Fact fact in table.Of(scope))
        {
            json.WriteStartObject(fact.Key);
            json.WriteString("title", $"{fact.Names.Zh} {fact.Names.En}");
            json.WriteString("description", fact.Description);
            FactForm.Of(fact.Unit).WriteReference(json, fact);
            json.WriteEndObject();
        }

        writeOthers(json);
        json.WriteEndObject();
        IEnumerable<string> mandatory = table.Of(scope).Where(static fact => fact.IsMandatory).Select(static fact => fact.Key);
        json.Strings("required", new EquatableArray<string>([.. required, .. mandatory]));
        json.WriteBoolean("additionalProperties", false);
    }

    // Late interest needs no funds.
    private static void WriteEither(Utf8JsonWriter json, params string[] keys)
    {
        json.WriteStartArray("anyOf");
        foreach (string key in keys)
        {
            json.WriteStartObject();
            json.Strings("required", new EquatableArray<string>([key]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Property(Utf8JsonWriter json, string key, string description, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject(key);
        json.WriteString("description", description);
        write(json);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, int least, int most)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
    }

    private static void Map(Utf8JsonWriter json, string of)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        json.WriteString("$ref", "#/$defs/" + of);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string of)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/$defs/" + of);
        json.WriteEndObject();
    }
}
