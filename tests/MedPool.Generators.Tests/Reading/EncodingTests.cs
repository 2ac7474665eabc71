using System.Globalization;
using System.Text;
using MedPool.Generators.Tests.Harness;
using MedPool.Law;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedPool.Generators.Tests.Reading;

/// <summary>A policy file is UTF-8, with or without byte order mark; of any other the compiler says what the run time says.</summary>
public sealed class EncodingTests
{
    private static readonly string Path = System.IO.Path.Combine(PolicyFiles.ExampleFolder, "example.policy.json");

    public static TheoryData<string> Others { get; } = new("utf-16", "utf-16BE", "utf-32", "iso-8859-1");

    [Theory]
    [MemberData(nameof(Others))]
    public void Policy_InAnotherEncoding_IsTheSameProblemForCompilerAndRunTime(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        string text = PolicyFiles.Example.Replace("\"en\": \"West\"", "\"en\": \"Wést\"", StringComparison.Ordinal);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

        Diagnostic compiled = Assert.Single(Compile(file));
        PolicyException loaded = Assert.Throws<PolicyException>(() => Policy.Parse(file, PolicyFiles.LookupIn(PolicyFiles.ExampleFolder), Path));

        PolicyProblem problem = Assert.Single(loaded.Problems);
        Assert.Equal((problem.Id, problem.Message), (compiled.Id, compiled.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal((problem.Offset, problem.Length), (compiled.Location.SourceSpan.Start, compiled.Location.SourceSpan.Length));
        Assert.Equal("MEDPOOL001", problem.Id);
        Assert.Contains("Save the file as UTF-8.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_WithAByteOrderMark_IsThePolicyWithoutIt()
    {
        byte[] file = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(PolicyFiles.Example)];

        GeneratorRun run = GeneratorRun.Sound(new FileText(Path, file), PolicyFiles.SourcesOf(PolicyFiles.ExampleFolder)[0]);
        Policy compiled = Assert.Single(CompiledPolicies.Load(run));
        Policy loaded = Policy.Parse(file, PolicyFiles.LookupIn(PolicyFiles.ExampleFolder));

        Assert.Equal(Policy.Parse(Encoding.UTF8.GetBytes(PolicyFiles.Example)).Digest, compiled.Digest);
        Assert.Equal(compiled.Digest, loaded.Digest);
    }

    private static IReadOnlyList<Diagnostic> Compile(byte[] file) =>
        GeneratorRun.Diagnose(new FileText(Path, file), PolicyFiles.SourcesOf(PolicyFiles.ExampleFolder)[0]);

    /// <summary>A file as the compiler decodes it: by its byte order mark, else as UTF-8, else by the machine's code page.</summary>
    private sealed class FileText(string path, byte[] bytes) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            try
            {
                return SourceText.From(bytes, bytes.Length, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            }
            catch (DecoderFallbackException)
            {
                return SourceText.From(bytes, bytes.Length, Encoding.Latin1);
            }
        }
    }
}
