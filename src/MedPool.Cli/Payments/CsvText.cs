namespace MedPool.Cli.Payments;

/// <summary>Writes fields of CSV.</summary>
internal static class CsvText
{
    /// <summary>A field, in quotes where it needs them (RFC 4180).</summary>
    public static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
