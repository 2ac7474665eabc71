using MedPool.Tests;

namespace MedPool.Package.Tests;

/// <summary>What integrators hit when they add the package to a project of their own.</summary>
[Collection(nameof(PackedPackages))]
public sealed class UserProjectTests(PackedPackages packages)
{
    public static TheoryData<string> Awkward { get; } = new(UserProjects.Awkward);

    private UserProjects Projects => packages.Projects;

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Project_OfAnyName_CompilesItsPolicy(string name)
    {
        Assert.Empty(Projects.ErrorsOf(name));
        Assert.True(File.Exists(Path.Combine(Projects.FolderOf(name), "bin", "Release", "net10.0", name + ".dll")));
    }

    [Fact]
    public void Project_WithShippedAndOwnPolicies_NamesBothInTopLevelStatements()
    {
        Assert.Empty(Projects.ErrorsOf("Both"));
        string folder = Projects.FolderOf("Both");
        string[] printed = DotNet.Run(folder, packages.Cache, Path.Combine("bin", "Release", "net10.0", "Both.dll")).MustSucceed().Output.Split('\n');
        Assert.StartsWith("lakeside ", printed[0], StringComparison.Ordinal);
        Assert.StartsWith("jinhua ", printed[1], StringComparison.Ordinal);
    }

    // Code that uses the policy's types compiles all the same, so that nothing hides the one error.
    [Fact]
    public void Policy_WithAnError_IsTheOnlyErrorOfTheBuild()
    {
        Assert.NotEmpty(Projects.ErrorsOf("Misquoted"));
        Assert.All(Projects.ErrorsOf("Misquoted"), error => Assert.Matches(@"lakeside\.policy\.json\(\d+,\d+\): error MEDPOOL022: ", error));
    }

    [Fact]
    public void Policy_InUtf16_IsRefusedWithTheMend() =>
        Assert.Contains("error MEDPOOL001: Malformed JSON: the bytes here are not UTF-8. Save the file as UTF-8.", Assert.Single(Projects.ErrorsOf("Utf16")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Visual", "VB")]
    [InlineData("Functional", "F#")]
    public void Policy_InAProjectOfAnotherLanguage_IsAnError(string project, string language) =>
        Assert.Contains($"A policy is compiled into C#; this project's language is {language}", Assert.Single(Projects.ErrorsOf(project)), StringComparison.Ordinal);

    [Fact]
    public void Schema_ThatNamesNoFile_IsNotedWithThePathToTheSchema()
    {
        string note = Assert.Single(Projects.LinesWith("editor completes nothing"));
        Assert.Contains("no file nowhere.schema.json is beside it", note, StringComparison.Ordinal);
        Assert.Contains("obj/medpool/policy.schema.json", note.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_AfterABuild_AreInTheProjectsFolder()
    {
        string[] schemas = [.. Directory.GetFiles(Path.Combine(WorkingTree.Root, "policies"), "*.schema.json")];
        Assert.NotEmpty(schemas);
        Assert.All(schemas, schema => Assert.Equal(File.ReadAllText(schema), File.ReadAllText(Path.Combine(Projects.FolderOf("RightSchema"), "obj", "medpool", Path.GetFileName(schema)))));
    }

    [Fact]
    public void SourceDocuments_OfAPolicy_AreInputsOfTheUpToDateCheck()
    {
        string json = DotNet.Run(Projects.FolderOf("RightSchema"), packages.Cache, "msbuild", "-t:MedPoolCollectSources", "-getItem:UpToDateCheckInput", "-p:Configuration=Release").MustSucceed().Output;
        Assert.Contains("lakeside.policy.json", json, StringComparison.Ordinal);
        Assert.Contains("lakeside.txt", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Project_ForAnOlderFramework_IsRefusedOnRestore(string framework)
    {
        string folder = packages.NewProjectFolder("older-" + framework);
        File.WriteAllText(Path.Combine(folder, "Older.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MedPool.Core" Version="0.1.0" />
                <PackageReference Include="MedPool.Policies" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        Outcome restore = DotNet.Run(folder, packages.Cache, "restore");
        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains("error NU1202: Package MedPool.Core 0.1.0 is not compatible with", restore.Output, StringComparison.Ordinal);
        Assert.Contains("error NU1202: Package MedPool.Policies 0.1.0 is not compatible with", restore.Output, StringComparison.Ordinal);
    }
}
