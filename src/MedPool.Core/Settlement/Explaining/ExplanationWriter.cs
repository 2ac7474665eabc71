using System.Text.Json;

namespace MedPool.Internals;

/// <summary>Writes explanations as JSON: an array with one object for each area of each fund, and one for what belongs to no area.</summary>
internal static class ExplanationWriter
{
    /// <summary>Writes the object of an area, or of what belongs to none.</summary>
    public static void Write(Utf8JsonWriter json, string fund, string? areaCode, IReadOnlyList<ExplanationStep> steps)
    {
        json.WriteStartObject();
        json.WriteString("fund", fund);
        json.WriteString("area", areaCode);
        json.List("steps", new EquatableArray<ExplanationStep>([.. steps]), WriteStep);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, ExplanationStep step)
    {
        json.WriteString("stage", step.StageName);
        json.WriteString("rule", step.Rule?.Rule);
        json.Strings("shapedBy", new EquatableArray<string>([.. step.ShapedBy.Select(static cite => cite.Rule)]));
        json.WriteString("reading", step.Readings.Count == 0 ? null : string.Join(", ", step.Readings.Select(static reading => $"{reading.Name}={reading.Alternative}")));
        json.WriteString("formula", step.Formula);
        json.List("inputs", step.Inputs, static (json, input) =>
        {
            json.WriteString("name", input.Name);
            json.WriteString("value", input.Value.ToString());
            json.WriteString("unit", input.Value.Unit.Word());
            json.WriteString("source", input.Source.Word());
        });
        json.WriteString("amount", step.Amount.ToString());
        if (step.Transfer is { } transfer)
        {
            json.WriteStartObject("transfer");
            json.WriteString("from", transfer.From.ToString());
            json.WriteString("to", transfer.To.ToString());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("transfer");
        }
    }
}
