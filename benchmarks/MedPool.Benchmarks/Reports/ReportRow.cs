using System.Globalization;

namespace MedPool.Benchmarks;

/// <summary>One row of a report: what was measured, under which parameters, and the mean.</summary>
internal sealed record ReportRow(IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The benchmark's method.</summary>
    public string Method => Cells["Method"];

    /// <summary>The mean in nanoseconds.</summary>
    public double Nanoseconds => Time(Cells["Mean"]);

    /// <summary>Rows in a second, in millions.</summary>
    public double MillionRowsPerSecond => double.Parse(Cells["Rows"], CultureInfo.InvariantCulture) / Nanoseconds * 1e3;

    /// <summary>The rows of a report in Markdown.</summary>
    public static IReadOnlyList<ReportRow> Read(string path)
    {
        string[][] lines =
        [
            .. File.ReadLines(path)
                .Where(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '*', '\'')).ToArray()),
        ];
        return [.. lines.Skip(2).Where(cells => cells.Any(cell => cell.Length > 0))
            .Select(cells => new ReportRow(lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    private static double Time(string text)
    {
        string[] parts = text.Split(' ');
        double number = double.Parse(parts[0], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return number * parts[1] switch
        {
            "ns" => 1,
            "μs" or "us" or "µs" => 1e3,
            "ms" => 1e6,
            "s" => 1e9,
            _ => throw new FormatException($"{text} is no time."),
        };
    }
}
