using MedPool.Generators.Naming;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedPool.Generators.Model;

/// <summary>What the project says about the generated code.</summary>
/// <param name="Namespace">
/// The MSBuild property <c>MedPoolNamespace</c>, else <c>RootNamespace</c>, as a valid C# name; empty: the global namespace.
/// </param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>: property <c>MedPoolVisibility</c>, else internal.</param>
internal sealed record GeneratorOptions(string Namespace, string Visibility)
{
    public static GeneratorOptions From(AnalyzerConfigOptions options)
    {
        string name = Property(options, "MedPoolNamespace") ?? Property(options, "RootNamespace") ?? "";
        return new GeneratorOptions(NamespaceName.Safe(name), Property(options, "MedPoolVisibility") == "public" ? "public" : "internal");
    }

    /// <summary>The folder of the pages of the diagnostics, property <c>MedPoolDiagnosticPages</c>, or empty. It does not change the generated code.</summary>
    public static string PagesFrom(AnalyzerConfigOptions options) => Property(options, "MedPoolDiagnosticPages") ?? "";

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Trim().Length > 0 ? value.Trim() : null;
}
