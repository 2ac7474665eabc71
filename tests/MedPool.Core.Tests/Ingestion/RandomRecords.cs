using System.Globalization;
using System.Text;

namespace MedPool.Tests.Ingestion;

/// <summary>
/// Record files with everything in them: all forms of amounts, quotes, both terminators, refunds, duplicates, and every kind of bad row. In
/// two files of three most rows are common: amounts of two decimals and ordinary size, times of one form.
/// </summary>
internal static class RandomRecords
{
    private static readonly string[] Areas = ["330702", "330703", "330723", "330726", "330727", "330781", "330782", "330783", "330784", "330799"];
    private static readonly string[] Irregular =
    [
        "", "x", "-", "1.005", "1e5", "\"1,5\"", "\"a\"\"b\"", "\"", "é", "\0", "1234567890123456", "123456789012345", "-0", "00012.5",
        "999999999999999.99", "0.0", "2022-02-30", "330104",
    ];

    public static string Claims(int seed, int rows, int irregularPercent = 10) =>
        Text(new Random(seed), TestRecords.ClaimHeader, rows, irregularPercent, Claim);

    public static string Contributions(int seed, int rows, int irregularPercent = 10) =>
        Text(new Random(seed), TestRecords.ContributionHeader, rows, irregularPercent, Contribution);

    private static string Text(Random random, string header, int rows, int irregularPercent, Func<Random, int, Style, string[]> make)
    {
        StringBuilder text = new(header);
        int[] order = [.. Enumerable.Range(0, header.Split(',').Length)];
        int extra = random.Next(4);
        if (random.Next(2) == 0)
        {
            random.Shuffle(order);
            text.Clear().AppendJoin(',', order.Select(column => header.Split(',')[column]));
        }

        for (int i = 0; i < extra; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $",extra{i}");
        }

        int terminators = random.Next(3);
        Style style = new(IsAlike: random.Next(3) != 0, TimeForm: random.Next(3));
        for (int row = 0; row < rows; row++)
        {
            text.Append(terminators == 0 || (terminators == 2 && random.Next(2) == 0) ? "\n" : "\r\n");
            string[] fields = make(random, row, random.Next(10) == 0 ? new Style(IsAlike: false, 0) : style);
            fields = [.. order.Select(column => fields[column]), .. Enumerable.Range(0, extra).Select(_ => random.Next(3) == 0 ? "医院" : "x")];
            AppendRow(text, random, fields, irregularPercent);
        }

        return text.Append(random.Next(2) == 0 ? "\n" : "").ToString();
    }

    private static void AppendRow(StringBuilder text, Random random, string[] fields, int irregularPercent)
    {
        if (random.Next(100) < irregularPercent)
        {
            fields[random.Next(fields.Length)] = Irregular[random.Next(Irregular.Length)];
        }

        if (random.Next(100) < irregularPercent / 2)
        {
            int field = random.Next(fields.Length);
            fields[field] = "\"" + fields[field].Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        }

        int length = random.Next(100) < irregularPercent / 3 ? random.Next(fields.Length + 2) : fields.Length;
        text.AppendJoin(',', fields.Take(length).Concat(Enumerable.Repeat("0", Math.Max(0, length - fields.Length))));
    }

    private static string[] Claim(Random random, int row, Style style)
    {
        bool refund = random.Next(10) == 0;
        long[] parts =
        [
            .. Enumerable.Range(0, 10)
                .Select(_ => random.Next(3) == 0 ? 0 : (long)random.Next(1, 10) * (long)Math.Pow(10, random.Next(0, style.IsAlike ? 6 : 9)) + random.Next(100)),
        ];
        long total = parts.Sum() + (random.Next(40) == 0 ? 1 : 0);
        string[] amounts = [.. parts.Prepend(total).Select(amount => Amount(random, refund ? -amount : amount, style))];
        string medicalType = random.Next(30) == 0 ? "99" : ((string[])["11", "21", "52", "1402", "410", "92"])[random.Next(6)];
        return
        [
            Id(random, row), $"P{random.Next(1000)}", Areas[random.Next(Areas.Length)], ((string[])["310", "390", "510"])[random.Next(3)], medicalType,
            Date(random, style),
            .. amounts[..11], random.Next(60) == 0 ? "2" : refund ? "1" : "0",
        ];
    }

    private static string[] Contribution(Random random, int row, Style style) =>
    [
        Id(random, row), random.Next(5) == 0
            ? ""
            : $"P{random.Next(1000)}", random.Next(5) == 0
            ? ""
            : $"E{random.Next(100)}", Areas[random.Next(Areas.Length)],
        ((string[])["310", "390"])[random.Next(2)], random.Next(40) == 0 ? "8" : $"{random.Next(1, 8)}", $"2022{random.Next(1, 13):D2}", Date(random, style),
        .. Enumerable.Range(0, 5)
            .Select(
                _ => Amount(
                    random,
                    random.Next(4) == 0 ? 0 : random.Next(style.IsAlike ? -1_000_000 : -100, style.IsAlike ? 10_100_000 : 1_000_000_000),
                    style)),
    ];

    private static string Id(Random random, int row)
    {
        int number = random.Next(20) == 0 ? random.Next(row + 1) : row;
        return (number % 4) switch
        {
            0 => $"3307{number:D26}",
            1 => $"S{number}",
            2 => $"3307-{number:D34}",
            _ => $"{number:D18}",
        };
    }

    private static string Date(Random random, Style style)
    {
        int year = random.Next(40) == 0 ? 2021 : 2022;
        string day = string.Create(CultureInfo.InvariantCulture, $"{year}-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}");
        return (style.IsAlike ? style.TimeForm : random.Next(3)) switch { 0 => day, 1 => day + " 08:09:59", _ => day + "T23:00:01" };
    }

    private static string Amount(Random random, long fen, Style style)
    {
        string sign = fen < 0 ? "-" : "";
        ulong absolute = (ulong)Math.Abs(fen);
        (ulong yuan, ulong rest) = Math.DivRem(absolute, 100);
        return style.IsAlike ? $"{sign}{yuan}.{rest:D2}" : rest == 0
            && random.Next(2) == 0 ? $"{sign}{yuan}" : rest % 10 == 0
            && random.Next(2) == 0 ? $"{sign}{yuan}.{rest / 10}" : $"{sign}{yuan}.{rest:D2}";
    }

    /// <summary>What rows have in common.</summary>
    private readonly record struct Style(bool IsAlike, int TimeForm);
}
