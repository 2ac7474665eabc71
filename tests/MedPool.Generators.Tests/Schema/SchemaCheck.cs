using System.Text.Json;
using Json.Schema;

namespace MedPool.Generators.Tests.Schema;

/// <summary>Validates JSON against a JSON Schema (draft 2020-12).</summary>
internal sealed class SchemaCheck(string schema)
{
    private readonly JsonSchema _schema = JsonSchema.FromText(schema);

    public bool IsValid(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return _schema.Evaluate(document.RootElement).IsValid;
    }
}
