using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Reads a scenario from JSON.</summary>
internal static class ScenarioFile
{
    private const int Schema = 1;

    public static ProjectionScenario Read(TextSource source, Policy policy) =>
        JsonInput.Read(source, ["schema", "name", "policy", "readings", "growth", "funds"], root =>
        {
            if (root.Number("schema") != Schema)
            {
                throw root.Wrong("schema", $"this medpool knows schema {Schema}");
            }

            return new ProjectionScenario
            {
                Name = root.Has("name") ? root.Text("name") : null,
                Policy = root.Has("policy") ? root.Text("policy") : null,
                Readings = root.Has("readings") ? ReadingsOf(root.Object("readings")) : new Dictionary<string, string>(),
                Growth = root.Has("growth") ? GrowthFile.Read(root.Object("growth"), policy) : GrowthAssumptions.None,
                Funds = root.Has("funds") ? root.RawText("funds") : null,
            };
        });

    private static Dictionary<string, string> ReadingsOf(JsonInput readings) =>
        readings.Keys.ToDictionary(static name => name, readings.Text, StringComparer.Ordinal);
}
