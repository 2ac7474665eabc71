extern alias generator;
using generator::MedPool.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Generators.Tests.Harness;

/// <summary>
/// One project with additional files, and what the generator makes of it. Every run is done twice and must be answered from the cache the
/// second time; what it writes must compile without a warning.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(
                path => !Path.GetFileName(path).StartsWith("MedPool.", StringComparison.Ordinal)
                    && !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Append(typeof(Policy).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Sample",
        [CSharpSyntaxTree.ParseText("class Unrelated;", Language)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, checkOverflow: true));

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, Compilation output)
    {
        Driver = driver;
        Compilation = compilation;
        Output = output;
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The compilation with the generated code.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Runs over sound policies: any diagnostic fails the test and is printed.</summary>
    public static GeneratorRun Sound(params AdditionalText[] files)
    {
        GeneratorRun run = Of(files);
        Assert.True(run.Diagnostics.Count == 0, string.Join('\n', run.Diagnostics));
        return run;
    }

    /// <summary>What is reported, without a look at what is generated.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(params AdditionalText[] files) => Diagnose(ProjectOptions.Default, files);

    /// <summary>The same in a project that says something about itself.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(ProjectOptions options, AdditionalText[] files) => Run(Start(options, files), Project).Diagnostics;

    public static GeneratorRun Of(params AdditionalText[] files) => Of(ProjectOptions.Default, files);

    public static GeneratorRun Of(ProjectOptions options, params AdditionalText[] files)
    {
        GeneratorRun run = Run(Start(options, files), Project);
        AssertCached(run);
        AssertCompiles(run);
        return run;
    }

    /// <summary>What the compiler says of the generated code together with code of the project; the generator's own diagnostics are not among it.</summary>
    public IReadOnlyList<Diagnostic> Compile(string code) =>
        [
            .. Output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, Language))
                .GetDiagnostics()
                .Where(problem => problem.Severity >= DiagnosticSeverity.Warning),
        ];

    /// <summary>The same project after an edit.</summary>
    public GeneratorRun After(Func<GeneratorDriver, GeneratorDriver> edit) => Run(edit(Driver), Compilation);

    /// <summary>The same project after an edit of its C#.</summary>
    public GeneratorRun AfterCode(string code) => Run(Driver, Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, Language)));

    private static CSharpGeneratorDriver Start(ProjectOptions options, AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new PolicyGenerator().AsSourceGenerator()],
        files,
        Language,
        options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static GeneratorRun Run(GeneratorDriver driver, CSharpCompilation compilation)
    {
        GeneratorDriver ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult result = ran.GetRunResult().Results.Single();
        Assert.True(result.Exception is null, result.Exception?.ToString());
        return new GeneratorRun(ran, compilation, output);
    }

    private static void AssertCached(GeneratorRun run)
    {
        GeneratorRun again = Run(run.Driver, run.Compilation.Clone());
        IEnumerable<string> notCached =
            from step in again.Result.TrackedSteps.Concat(again.Result.TrackedOutputSteps)
            from output in step.Value.SelectMany(ran => ran.Outputs)
            where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            select $"{step.Key}: {output.Reason}";
        Assert.Empty(notCached);
    }

    private static void AssertCompiles(GeneratorRun run)
    {
        IEnumerable<Diagnostic> problems = run.Output.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!problems.Any(), string.Join('\n', problems));
    }
}
