using MedPool.Generators.Model;
using MedPool.Generators.Writing;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Emit;

/// <summary>Writes the registry of all policies of the compilation. It depends on keys only, so that a changed value does not change it.</summary>
internal static class RegistryEmitter
{
    public static void Add(SourceProductionContext output, PolicyKeys keys, GeneratorOptions options)
    {
        if (keys.Keys.Count > 0)
        {
            output.AddSource("Policies.g.cs", Emit(keys, options));
        }
    }

    public static string Emit(PolicyKeys keys, GeneratorOptions options)
    {
        var code = new CodeWriter();
        FileFrame.Begin(code, options, "The policies of this project.");
        code.Summary("The policies compiled into this assembly, by name, or by id and year. Thread-safe.").Line(FileFrame.Attribute);
        code.Open($"{options.Visibility} static class Policies");
        foreach (PolicyKey key in keys.Keys)
        {
            code.Summary(DocText.Of(key.Names), $"In force from {key.From}{(key.To is { } last ? " to " + last : "")}.");
            code.Line($"public static {CoreNames.Kernel("CompiledPolicy")}<{key.TypeName}> {key.TypeName} {{ get; }} = new();");
        }

        code.Summary("All of them, in the order of id and first day.");
        string all = string.Join(", ", keys.Keys.Select(static key => key.TypeName));
        code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{CoreNames.Of("Policy")}> All {{ get; }} = [{all}];");
        code.Summary("The version of a policy that governs the settlement of a year, or null when none of this id does.");
        code.Line("/// <param name=\"id\">The policy's id.</param>").Line("/// <param name=\"year\">The settlement year.</param>");
        code.Line($"public static {CoreNames.Of("Policy")}? Find(string id, int year) => {CoreNames.Of("Policy")}.Find(All, id, year);");
        code.Summary("The version of a policy that governs the settlement of a year.");
        code.Line("/// <param name=\"id\">The policy's id.</param>").Line("/// <param name=\"year\">The settlement year.</param>");
        code.Line($"/// <exception cref=\"{CoreNames.Of("PolicyException")}\">None of this id does.</exception>");
        code.Line($"public static {CoreNames.Of("Policy")} InForce(string id, int year) => {CoreNames.Of("Policy")}.InForce(All, id, year);");
        code.Close();
        return code.ToString();
    }
}
