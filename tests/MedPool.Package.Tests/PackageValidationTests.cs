using System.IO.Compression;

namespace MedPool.Package.Tests;

/// <summary>Packing compares a package with a released one. These tests make the released one, for there is none yet.</summary>
[Collection(nameof(PackedPackages))]
public sealed class PackageValidationTests(PackedPackages packages)
{
    private const string Project = "MedPool.TestData";

    [Fact]
    public void Package_WithoutATypeOfTheReleasedOne_IsRefused()
    {
        string released = Path.Combine(packages.NewProjectFolder("released"), Project + ".0.0.1.nupkg");
        File.Copy(packages.PathOf(Project), released);
        using (ZipArchive archive = ZipFile.Open(released, ZipArchiveMode.Update))
        {
            string library = $"lib/net10.0/{Project}.dll";
            archive.GetEntry(library)!.Delete();
            archive.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, "MedPool.Package.Tests.dll"), library);
        }

        Outcome pack = Pack(released);
        Assert.NotEqual(0, pack.ExitCode);
        Assert.Contains("error CP0001: Type 'MedPool.Package.Tests.PackageValidationTests' exists on [Baseline]", pack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_LikeTheReleasedOne_IsMade() => Pack(packages.PathOf(Project)).MustSucceed();

    private Outcome Pack(string released) =>
        PackedPackages.Pack(Project, packages.NewProjectFolder("validated"), "-p:PackageValidationBaselinePath=" + released);
}
