using MedPool.Generators.Diagnostics;
using MedPool.Generators.Emit;
using MedPool.Generators.Model;
using MedPool.Generators.Parsing;
using MedPool.Law;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators;

/// <summary>
/// Turns every <c>*.policy.json</c> among the additional files into a C# type, and all of them into the registry <c>Policies</c>.
/// This class only joins the steps: files are read, the results are split into policies, keys and problems, and each of these is written by itself, so
/// that only an edited policy is written again. A policy with problems is written without content, so that its problems are the only errors.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PolicyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.From(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);
        IncrementalValueProvider<SourceTexts> sources = context.AdditionalTextsProvider
            .Where(static file => PolicyFile.IsSource(file.Path))
            .Select(static (file, cancel) => PolicyFile.From(file, cancel))
            .Collect()
            .Select(static (files, _) => SourceTexts.From(files))
            .WithTrackingName(TrackingNames.Sources);
        IncrementalValuesProvider<PolicyFile> files = context.AdditionalTextsProvider
            .Where(static file => PolicyFile.IsPolicy(file.Path))
            .Select(static (file, cancel) => PolicyFile.From(file, cancel))
            .Collect()
            .SelectMany(static (files, _) => files.Distinct()) // A file that a project names twice is still one policy.
            .WithTrackingName(TrackingNames.Files);
        IncrementalValuesProvider<PolicyParse> read = files
            .Combine(sources)
            .Select(static (pair, _) => PolicyParse.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Read);

        WritePolicies(context, read, options);
        ReportProblems(context, read);
    }

    private static void WritePolicies(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<PolicyParse> read,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        IncrementalValuesProvider<PolicyModel> policies = read
            .SelectMany(static (parse, _) => parse.Policy)
            .WithTrackingName(TrackingNames.Policies);
        IncrementalValuesProvider<PolicyOutline> outlines = read
            .SelectMany(static (parse, _) => parse.Outline)
            .WithTrackingName(TrackingNames.Outlines);
        IncrementalValueProvider<PolicyKeys> keys = policies
            .Select(static (policy, _) => policy.Key)
            .Collect()
            .Combine(outlines.Select(static (outline, _) => outline.Key).Collect())
            .Select(static (keys, _) => PolicyKeys.From(keys.Left.AddRange(keys.Right)))
            .WithTrackingName(TrackingNames.Keys);

        WriteTypes(context, policies, outlines, keys, options);
        IncrementalValueProvider<(PolicyKeys Keys, GeneratorOptions Options)> registry = keys
            .Combine(options)
            .WithTrackingName(TrackingNames.Registry);
        context.RegisterSourceOutput(registry, static (output, pair) => RegistryEmitter.Add(output, pair.Keys, pair.Options));
    }

    // Of two policies with the same type name the first of the registry is written; the other is reported as a problem.
    private static void WriteTypes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<PolicyModel> policies,
        IncrementalValuesProvider<PolicyOutline> outlines,
        IncrementalValueProvider<PolicyKeys> keys,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        IncrementalValuesProvider<(PolicyModel Policy, GeneratorOptions Options)> emitted = policies
            .Combine(keys)
            .Where(static pair => pair.Right.Contains(pair.Left.Key))
            .Select(static (pair, _) => pair.Left)
            .Combine(options)
            .WithTrackingName(TrackingNames.Emitted);
        IncrementalValuesProvider<(PolicyOutline Outline, GeneratorOptions Options)> emittedOutlines = outlines
            .Combine(keys)
            .Where(static pair => pair.Right.Contains(pair.Left.Key))
            .Select(static (pair, _) => pair.Left)
            .Combine(options)
            .WithTrackingName(TrackingNames.EmittedOutlines);

        context.RegisterSourceOutput(
            emitted,
            static (output, pair) => output.AddSource(PolicyEmitter.FileName(pair.Policy), PolicyEmitter.Emit(pair.Policy, pair.Options)));
        context.RegisterSourceOutput(
            emittedOutlines,
            static (output, pair) => output.AddSource(OutlineEmitter.FileName(pair.Outline), OutlineEmitter.Emit(pair.Outline, pair.Options)));
    }

    private static void ReportProblems(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<PolicyParse> read)
    {
        IncrementalValueProvider<string> pages = context.AnalyzerConfigOptionsProvider.Select(
            static (provider, _) => GeneratorOptions.PagesFrom(provider.GlobalOptions));
        IncrementalValuesProvider<PolicyProblem> problems = read
            .SelectMany(static (parse, _) => parse.Problems)
            .WithTrackingName(TrackingNames.Problems);
        IncrementalValuesProvider<PolicyProblem> overlaps = read
            .SelectMany(static (parse, _) => parse.Placement)
            .Collect()
            .SelectMany(static (placements, _) => Internals.VersionCheck.Run(placements))
            .WithTrackingName(TrackingNames.Overlaps);

        context.RegisterSourceOutput(problems.Combine(pages), static (output, pair) => ProblemReporter.Report(output, pair));
        context.RegisterSourceOutput(overlaps.Combine(pages), static (output, pair) => ProblemReporter.Report(output, pair));
    }
}
