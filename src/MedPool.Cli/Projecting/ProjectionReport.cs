using System.Text.Json;

using MedPool.Law;

namespace MedPool.Cli.Projecting;

/// <summary>What <c>project</c> prints: the differences first where there is a scenario, then each projection.</summary>
/// <param name="Policy">The policy of the first year.</param>
/// <param name="Base">The projection.</param>
/// <param name="Comparison">It and that of the scenario, or <see langword="null"/>.</param>
/// <param name="Scenario">What the scenario is called, or <see langword="null"/>.</param>
internal sealed record ProjectionReport(PolicyDocument Policy, Projection Base, ProjectionComparison? Comparison, string? Scenario)
{
    /// <summary>Prints for people.</summary>
    public void Print(Terminal terminal)
    {
        if (Comparison is null)
        {
            ProjectionPrinter.Print(Base, Policy, terminal);
            return;
        }

        ComparisonPrinter.Print(Comparison, Scenario!, Policy, terminal);
        ComparisonPrinter.Heading("基准方案 Base", terminal);
        ProjectionPrinter.Print(Base, Policy, terminal);
        ComparisonPrinter.Heading($"对照方案 Scenario: {Scenario}", terminal);
        ProjectionPrinter.Print(Comparison.Other, Policy, terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (Comparison is null)
        {
            ProjectionJson.Write(Base, json);
            return;
        }

        json.WriteString("scenario", Scenario);
        ComparisonPrinter.Write(Comparison, json);
        WriteObject(json, "base", Base);
        WriteObject(json, "against", Comparison.Other);
    }

    private static void WriteObject(Utf8JsonWriter json, string name, Projection projection)
    {
        json.WriteStartObject(name);
        ProjectionJson.Write(projection, json);
        json.WriteEndObject();
    }
}
