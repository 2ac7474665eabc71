using System.Globalization;
using System.Text;

namespace MedPool.Benchmarks;

/// <summary>Lines, Split, decimal and LINQ: what is written first.</summary>
internal static class LinqContestant
{
    public static Int128 Run(byte[] file)
    {
        using StreamReader reader = new(new MemoryStream(file), Encoding.UTF8);
        decimal fee = Lines(reader).Skip(1).Select(line => line.Split(','))
            .Select(
                fields => (
                    Key: (fields[2], fields[3], fields[4], DateTime.Parse(fields[5], CultureInfo.InvariantCulture).Month),
                    Amounts: fields[6..16].Select(field => decimal.Parse(field, CultureInfo.InvariantCulture)).ToArray()))
            .Where(claim => claim.Amounts[0] == claim.Amounts.Skip(1).Sum())
            .GroupBy(claim => claim.Key)
            .Select(group => (group.Key, Fee: group.Sum(claim => claim.Amounts[0]), Pooled: group.Sum(claim => claim.Amounts[1]), Count: group.Count()))
            .Sum(cell => cell.Fee);
        return (Int128)(fee * 100);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
