using System.Reflection;

namespace MedPool.Generators.Tests.Harness;

/// <summary>Generated code, compiled and loaded, so that tests can run it.</summary>
internal static class CompiledPolicies
{
    /// <summary>The policies of the generated registry.</summary>
    public static IReadOnlyList<Policy> Load(GeneratorRun run) => (IReadOnlyList<Policy>)Registry(run).GetProperty("All")!.GetValue(null)!;

    public static Type Registry(GeneratorRun run, string name = "Sample.Policies") => AssemblyOf(run).GetType(name, throwOnError: true)!;

    public static Assembly AssemblyOf(GeneratorRun run)
    {
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }
}
