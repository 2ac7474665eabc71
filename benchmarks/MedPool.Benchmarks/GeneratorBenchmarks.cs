extern alias generator;
using BenchmarkDotNet.Attributes;
using generator::MedPool.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MedPool.Benchmarks;

/// <summary>What the generator costs a build (first run) and an editor (after an edit), with one policy, ten and three hundred.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private static readonly string Folder = Path.Combine(Repository.Root, "policies");

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _editedCode = null!;
    private MemoryFile[] _policies = [];
    private MemoryFile[] _files = [];
    private MemoryFile _edited = null!;
    private GeneratorDriver _warm = null!;

    [Params(1, 10, 300)]
    public int Policies { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        string jinhua = File.ReadAllText(Path.Combine(Folder, "jinhua.policy.json"));
        _policies =
        [
            .. Enumerable.Range(0, Policies)
                .Select(
                    i => new MemoryFile(
                        Path.Combine(Folder, $"city-{i}.policy.json"),
                        jinhua.Replace("\"id\": \"jinhua\"", $"\"id\": \"city-{i}\"", StringComparison.Ordinal))),
        ];
        _files = [.. _policies, .. Directory.GetFiles(Path.Combine(Folder, "sources")).Select(path => new MemoryFile(path, File.ReadAllText(path)))];
        _edited = new MemoryFile(_policies[0].Path, _policies[0].Text.Replace("\"5:5\"", "\"4:6\"", StringComparison.Ordinal));
        _compilation = CSharpCompilation.Create("Benchmark");
        _editedCode = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Another;"));
        _warm = FirstBuild();
    }

    /// <summary>A build: everything is read, checked against the source documents and written.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver FirstBuild() => CSharpGeneratorDriver
        .Create([new PolicyGenerator().AsSourceGenerator()], _files)
        .RunGenerators(_compilation);

    /// <summary>A ratio of one policy is edited: one policy is read and written again.</summary>
    [Benchmark]
    public GeneratorDriver EditOfOnePolicy() => _warm.ReplaceAdditionalText(_policies[0], _edited).RunGenerators(_compilation);

    /// <summary>A key is pressed in C#: nothing is read or written.</summary>
    [Benchmark]
    public GeneratorDriver EditOfCode() => _warm.RunGenerators(_editedCode);

    private sealed class MemoryFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text);

        public override string Path => path;

        public string Text => text;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }
}
