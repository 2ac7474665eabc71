using System.Globalization;

namespace MedPool.TestData;

/// <summary>
/// The population of areas in thousands, so that generated years have areas of realistic size. The table is rounded from the seventh national
/// census of 2020; direct pools and zones in it are estimates. An area that is not listed has a population that is derived from its code.
/// </summary>
internal static class AreaPopulations
{
    private const string Resource = "MedPool.TestData.area-populations.csv";

    private static readonly Lazy<Dictionary<string, int>> Listed = new(Read);

    /// <summary>The area's population in thousands; always above zero.</summary>
    public static int Of(string code)
    {
        if (Listed.Value.TryGetValue(code, out int thousands))
        {
            return thousands;
        }

        long number = code.Aggregate(0L, (number, digit) => (number * 16) + (digit & 15));
        SeededRandom random = SeededRandom.Of(0, RandomSequences.Areas, number);
        return (int)random.Between(60, 800);
    }

    private static Dictionary<string, int> Read()
    {
        using Stream stream = typeof(AreaPopulations).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The table of area populations is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
