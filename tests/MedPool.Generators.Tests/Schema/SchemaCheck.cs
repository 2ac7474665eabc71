using System.Text.Json;
using System.Text.RegularExpressions;

namespace MedPool.Generators.Tests.Schema;

/// <summary>
/// Validates JSON against a JSON Schema (draft 2020-12) by the keywords that the policy schema uses; any other keyword fails the test
/// that meets it. Written here because no library for the current draft restores without dependencies that are not to be had.
/// </summary>
internal sealed class SchemaCheck(string schema)
{
    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    public bool IsValid(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Accepts(_root, document.RootElement);
    }

    private bool Accepts(JsonElement schema, JsonElement value) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword => Accepts(schema, keyword, value)),
    };

    private bool Accepts(JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Accepts(Target(keyword.Value.GetString()!), value),
        "type" => TypeOf(value, keyword.Value.GetString()!),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= keyword.Value.GetInt64(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() <= keyword.Value.GetInt64(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
        "uniqueItems" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(key => value.TryGetProperty(key.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out JsonElement member) || Accepts(property.Value, member)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
        "allOf" => keyword.Value.EnumerateArray().All(part => Accepts(part, value)),
        "anyOf" => keyword.Value.EnumerateArray().Any(part => Accepts(part, value)),
        "not" => !Accepts(keyword.Value, value),
        "oneOf" => keyword.Value.EnumerateArray().Count(part => Accepts(part, value)) == 1,
        _ => throw new NotSupportedException("This check does not know the keyword " + keyword.Name),
    };

    private JsonElement Target(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(_root, (element, key) => element.GetProperty(key));

    private static bool TypeOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException("This check does not know the type " + type),
    };
}
