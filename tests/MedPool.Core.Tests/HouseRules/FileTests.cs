namespace MedPool.Tests.HouseRules;

/// <summary>The shape of files: small, and the same bytes on every machine.</summary>
public sealed class FileTests
{
    private const int LinesMax = 400;

    private static readonly string[] TextFiles =
    [
        ".cs", ".csproj", ".props", ".targets", ".md", ".json", ".tsv", ".sln", ".txt", ".editorconfig", ".csv", ".html", ".css",
    ];

    // Regulations are kept as they were published; the solution file is written by its tool.
    private static readonly string[] AsPublished = ["policies/sources/", "MedPool.Core.sln"];

    [Fact]
    public void SourceFile_Length_IsAtMostFourHundredLines() =>
        Findings.AssertNone(
            from path in RepositoryFiles.All("src", ".cs").Concat(RepositoryFiles.All("generators", ".cs"))
            let lines = File.ReadLines(RepositoryFiles.PathOf(path)).Count()
            where lines > LinesMax
            select $"{path}: {lines} lines",
            $"A file of more than {LinesMax} lines holds a second idea; give it a file of its own.");

    [Fact]
    public void TextFile_Bytes_AreUtf8WithLineFeedsAndNoTrailingSpace() =>
        Findings.AssertNone(
            from path in RepositoryFiles.All("", TextFiles)
            where !AsPublished.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal))
            let fault = Fault(File.ReadAllBytes(RepositoryFiles.PathOf(path)))
            where fault is not null
            select path + ": " + fault,
            ".editorconfig: UTF-8 without byte order mark, LF, a final line feed, no space before a line's end.");

    private static string? Fault(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "byte order mark",
        [.., not (byte)'\n'] => "no final line feed",
        _ when bytes.Contains((byte)'\r') => "carriage return",
        _ when bytes.AsSpan().IndexOf(" \n"u8) >= 0 || bytes.AsSpan().IndexOf("\t\n"u8) >= 0 => "space at the end of a line",
        _ => null,
    };
}
