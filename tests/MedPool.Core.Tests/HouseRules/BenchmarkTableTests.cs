using MedPool.Benchmarks;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// The benchmark table of README is made of the reports, never typed. After new reports:
/// <c>MEDPOOL_ACCEPT_TABLE=1 dotnet test tests/MedPool.Core.Tests --filter BenchmarkTableTests</c>.
/// </summary>
public sealed class BenchmarkTableTests
{
    private const string Readme = "README.md";
    private const string Begin = "<!-- benchmarks -->\n";
    private const string End = "<!-- /benchmarks -->\n";

    [Fact]
    public void Readme_ComparedWithTheReports_HasTheirNumbers()
    {
        string readme = RepositoryFiles.Read(Readme);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        string table = ReportTable.Of(RepositoryFiles.PathOf("benchmarks/results"));
        if (Environment.GetEnvironmentVariable("MEDPOOL_ACCEPT_TABLE") == "1")
        {
            readme = readme[..begin] + table + readme[end..];
            File.WriteAllText(RepositoryFiles.PathOf(Readme), readme);
            end = begin + table.Length;
        }

        Assert.Equal(table, readme[begin..end]);
    }
}
