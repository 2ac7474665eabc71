namespace MedPool.Internals;

/// <summary>The one way to write a field of delimited text.</summary>
internal static class DelimitedText
{
    /// <summary>A field, in quotes where it needs them (RFC 4180).</summary>
    public static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
