using System.Text.Json;
using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules;

/// <summary>The files of editors and containers agree with the rest of the repository. These tests start no container.</summary>
public sealed partial class WorkplaceTests
{
    [Fact]
    public void Editor_Schemas_ExistAndMeetFilesOfTheRepository()
    {
        JsonElement schemas = Json(".vscode/settings.json").GetProperty("json.schemas");
        foreach (JsonElement schema in schemas.EnumerateArray())
        {
            string path = schema.GetProperty("url").GetString()!;
            Assert.True(File.Exists(RepositoryFiles.PathOf(path["./".Length..])), path);
            Assert.All(
                schema.GetProperty("fileMatch").EnumerateArray(),
                pattern => Assert.Contains(RepositoryFiles.All("", ".json"), file => Matches(file, pattern.GetString()!)));
        }
    }

    [Fact]
    public void Editor_Extensions_AreTheContainersToo() =>
        Assert.Equal(
            Json(".vscode/extensions.json").GetProperty("recommendations").ToString(),
            Json(".devcontainer/devcontainer.json").GetProperty("customizations").GetProperty("vscode").GetProperty("extensions").ToString());

    [Fact]
    public void Containers_Images_AreOfTheSdksVersion()
    {
        string sdk = Json("global.json").GetProperty("sdk").GetProperty("version").GetString()!;
        string wanted = string.Join('.', sdk.Split('.')[..2]);
        string files = RepositoryFiles.Read("Dockerfile") + RepositoryFiles.Read(".devcontainer/devcontainer.json");
        string[] images = [.. Image().Matches(files).Select(match => match.Groups["tag"].Value)];
        Assert.Equal(3, images.Length);
        Assert.All(images, tag => Assert.Equal(wanted, tag));
    }

    [Fact]
    public void Containers_Paths_Exist()
    {
        string file = RepositoryFiles.Read("Dockerfile");
        Assert.True(Directory.Exists(RepositoryFiles.PathOf(Project().Match(file).Groups["path"].Value)));
        string solution = Json(".devcontainer/devcontainer.json").GetProperty("postCreateCommand").GetString()!.Split(' ')[^1];
        Assert.True(File.Exists(RepositoryFiles.PathOf(solution)));
    }

    private static bool Matches(string file, string pattern) =>
        Regex.IsMatch(Path.GetFileName(file), "^" + Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal) + "$");

    private static JsonElement Json(string path) => JsonDocument.Parse(RepositoryFiles.Read(path)).RootElement;

    [GeneratedRegex("""/dotnet/(sdk|runtime):(?<tag>[0-9.]+)""")]
    private static partial Regex Image();

    [GeneratedRegex("dotnet publish (?<path>[^ ]+)")]
    private static partial Regex Project();
}
