using System.Globalization;

namespace MedPool.Cli.Generation;

/// <summary>
/// How large areas are, so that generated years look like real ones: inhabitants in thousands, rounded from the seventh national census of
/// 2020; direct pools and zones are estimates. An area not listed has a size made from its code.
/// </summary>
internal static class AreaSizes
{
    private const string Resource = "MedPool.Cli.Generation.area-sizes.csv";

    private static readonly Lazy<Dictionary<string, int>> Known = new(Read);

    /// <summary>The area's size; always above zero.</summary>
    public static int Of(string code)
    {
        if (Known.Value.TryGetValue(code, out int thousands))
        {
            return thousands;
        }

        SplitMix random = SplitMix.Of(0, Streams.Areas, code.Aggregate(0L, (number, digit) => (number * 16) + (digit & 15)));
        return (int)random.Between(60, 800);
    }

    private static Dictionary<string, int> Read()
    {
        using Stream stream = typeof(AreaSizes).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The table of area sizes is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
