using System.Text;

namespace MedPool.Benchmarks;

/// <summary>Claim files of shapes that nobody hopes for, made of the rows of an ordinary one.</summary>
internal static class HostileFile
{
    public static string[] Shapes { get; } = ["quoted", "bad", "endless", "alternating", "refunds", "whole"];

    public static byte[] Make(string shape, byte[] file)
    {
        string[] lines = Encoding.ASCII.GetString(file).TrimEnd('\n').Split('\n');
        string header = lines[0] + "\n";
        IEnumerable<string> rows = lines.Skip(1);
        return Encoding.ASCII.GetBytes(header + shape switch
        {
            "quoted" => string.Concat(rows.Select(row => "\"" + row.Replace(",", "\",\"", StringComparison.Ordinal) + "\"\n")),
            "bad" => string.Concat(rows.Select(row => row.Replace(",3307", ",9999", StringComparison.Ordinal) + "\n")),
            "endless" => string.Join(' ', rows) + "\n",
            "alternating" => string.Concat(rows.Select((row, i) => row + (i % 2 == 0 ? "\n" : "\r\n"))),
            "refunds" => string.Concat(rows.Select(Refund)),
            _ => string.Concat(rows.Select(row => row.Replace(".00,", ",", StringComparison.Ordinal) + "\n")),
        });
    }

    private static string Refund(string row)
    {
        string[] fields = row.Split(',');
        for (int i = 6; i < 16; i++)
        {
            fields[i] = fields[i].StartsWith('-') || fields[i] == "0.00" ? fields[i] : "-" + fields[i];
        }

        fields[16] = "1";
        return string.Join(',', fields) + "\n";
    }
}
