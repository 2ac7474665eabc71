using System.Globalization;
using System.Text;

namespace MedPool.Benchmarks;

/// <summary>The table of README, made of the reports under benchmarks/results and of nothing else.</summary>
internal static class ReportTable
{
    private const string Rows = "1000000";

    private static readonly (string Report, string Method, string What)[] Records =
    [
        ("IngestBenchmarks", "DecimalAndLinq", "claims, lines, `decimal` and LINQ"),
        ("IngestBenchmarks", "PipeReaderLoop", "claims, a straightforward `PipeReader` loop"),
        ("IngestBenchmarks", "CsvHelperSpans", "claims, CsvHelper 34 by spans"),
        ("IngestBenchmarks", "Pipe", "**claims, MedPool from a pipe**"),
        ("IngestBenchmarks", "Memory", "**claims, MedPool from memory**"),
        ("IngestBenchmarks", "MemoryWithDuplicateCheck", "**claims, MedPool, ids checked for duplicates**"),
        ("ContributionBenchmarks", "PipeReaderLoop", "contributions, a straightforward `PipeReader` loop"),
        ("ContributionBenchmarks", "CsvHelperSpans", "contributions, CsvHelper 34 by spans"),
        ("ContributionBenchmarks", "Pipe", "**contributions, MedPool from a pipe**"),
        ("ContributionBenchmarks", "Memory", "**contributions, MedPool from memory**"),
    ];

    /// <summary>The tables of all processors that there are reports of.</summary>
    /// <param name="results">The folder with a folder for each processor.</param>
    public static string Of(string results)
    {
        StringBuilder text = new();
        foreach (
            string folder in Directory.GetDirectories(results)
                .Order(StringComparer.Ordinal)
                .Where(folder => File.Exists(Path.Combine(folder, "IngestBenchmarks.md"))))
        {
            Append(text, folder);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string folder)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"| one thread, [{Path.GetFileName(folder)}](benchmarks/results/{Path.GetFileName(folder)}) | M rows/s | beside the loop |\n|---|---:|---:|\n");
        foreach ((string report, string method, string what) in Records)
        {
            IReadOnlyList<ReportRow> rows = [.. ReportRow.Read(Path.Combine(folder, report + ".md")).Where(row => row.Cells["Rows"] == Rows)];
            double loop = rows.Single(row => row.Method == "PipeReaderLoop").MillionRowsPerSecond;
            Append(text, what, rows.Single(row => row.Method == method).MillionRowsPerSecond, loop);
        }

        // The last path is the fastest that the processor has; keys at random, so that no cell is met twice in a row.
        foreach (
            ReportRow row in ReportRow.Read(Path.Combine(folder, "ColumnBenchmarks.md"))
                .Where(row => row.Cells["Sorted"] == "False")
                .GroupBy(row => row.Method)
                .Select(group => group.MaxBy(row => row.MillionRowsPerSecond)!))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| **{(row.Method == "Claims" ? "claims" : "contributions")}, MedPool from columns of numbers** | {row.MillionRowsPerSecond:F0} | |\n");
        }

        AppendSettlement(text, ReportRow.Read(Path.Combine(folder, "SettlementBenchmarks.md")));
    }

    private static void Append(StringBuilder text, string what, double speed, double loop) =>
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {Short(speed)} | {Short(speed / loop)} |\n");

    /// <summary>Two digits, as many as the spread allows.</summary>
    private static string Short(double number) => number.ToString(number < 1 ? "F2" : number < 10 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private static void AppendSettlement(StringBuilder text, IReadOnlyList<ReportRow> rows)
    {
        double Microseconds(string method) => rows.Single(row => row.Method == method).Nanoseconds / 1e3;
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nThe stages of two funds over 100 areas: {Microseconds("Compiled"):F1} µs compiled, {Microseconds("RunTime"):F1} µs from a policy read at run time, nothing allocated.\n");
    }
}
