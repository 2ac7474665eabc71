using MedPool.Benchmarks;

namespace MedPool.Tests.HouseRules;

/// <summary>The benchmark table of README is made from the reports, never typed.</summary>
public sealed class BenchmarkTableTests
{
    private const string Readme = "README.md";
    private const string Begin = "<!-- benchmarks -->\n";
    private const string End = "<!-- /benchmarks -->\n";

    [Fact]
    public void AcceptedReadme_ComparedWithTheReports_HasTheirNumbers()
    {
        string readme = RepositoryFiles.Read(Readme);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        AcceptedFile.AssertIs(Readme, readme[..begin] + ReportTable.Of(RepositoryFiles.PathOf("benchmarks/results")) + readme[end..]);
    }
}
