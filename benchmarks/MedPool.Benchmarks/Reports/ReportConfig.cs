using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace MedPool.Benchmarks;

/// <summary>Short runs within the process, so that a class is measured in a minute and a half, and one report a class in the folder of the processor.</summary>
internal sealed class ReportConfig : ManualConfig
{
    public ReportConfig(string folder)
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithUnrollFactor(1)
            .WithMinInvokeCount(1)
            .WithWarmupCount(2)
            .WithIterationCount(7)
            .WithIterationTime(TimeInterval.FromMilliseconds(200)));
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
        AddExporter(new FileOfClass(Path.Combine(Repository.Results, folder)));
        WithOption(ConfigOptions.DisableLogFile, true);
        ArtifactsPath = Path.Combine(Path.GetTempPath(), "medpool-benchmarks");
    }

    /// <summary>BenchmarkDotNet's own Markdown, under the name of the class.</summary>
    private sealed class FileOfClass(string folder) : IExporter
    {
        public string Name => nameof(FileOfClass);

        public void ExportToLog(Summary summary, ILogger logger)
        {
        }

        public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, summary.BenchmarksCases[0].Descriptor.Type.Name + ".md");
            AccumulationLogger text = new();
            MarkdownExporter.GitHub.ExportToLog(summary, text);

            // As text files of this repository are: no space at the end of a line, a line feed at the end of the file.
            IEnumerable<string> lines = text.GetLog().ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd());
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
            return [path];
        }
    }
}
