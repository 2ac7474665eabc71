using System.Reflection;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// The public API is a reviewed file. After a wanted change: <c>MEDPOOL_ACCEPT_API=1 dotnet test tests/MedPool.Core.Tests --filter PublicApiTests</c>,
/// then read the difference of PublicAPI.txt as your users will.
/// </summary>
public sealed class PublicApiTests
{
    private const string Accept = "MEDPOOL_ACCEPT_API";

    [Theory]
    [InlineData("MedPool.Core")]
    [InlineData("MedPool.Policies")]
    [InlineData("MedPool.TestData")]
    public void Assembly_ComparedWithPublicApiFile_IsTheSame(string project)
    {
        string file = RepositoryFiles.PathOf("src/" + project + "/PublicAPI.txt");
        IReadOnlyList<string> actual = ApiText.Of(Assembly.Load(project));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        string[] expected = File.ReadAllText(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] difference = [.. expected.Except(actual).Select(line => "- " + line), .. actual.Except(expected).Select(line => "+ " + line)];
        Assert.True(
            difference.Length == 0,
            $"The public API of {project} is not what src/{project}/PublicAPI.txt says. If the change is wanted, run the tests once with {Accept}=1 and commit the file.\n"
            + string.Join('\n', difference));
        Assert.Equal(expected, actual);
    }
}
