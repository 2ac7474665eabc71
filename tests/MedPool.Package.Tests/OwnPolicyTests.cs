using MedPool.Tests;

namespace MedPool.Package.Tests;

/// <summary>A city of one's own: samples/lakeside outside the tree, with the package and one policy file.</summary>
[Collection(nameof(PackedPackages))]
public sealed class OwnPolicyTests(PackedPackages packages)
{
    // By hand, from samples/lakeside/sources/lakeside.txt. East Bank: 1000.00 − 900.01 = 99.99 left. Art. 2: 60% is 59.994, 40% is 39.996;
    // cut to 59.99 and 39.99, the odd fen goes to the larger fraction: pool 59.99, East Bank 40.00.
    // West Bank: 600.05 − 500.00 = 100.05 short. Art. 3: its balance of 20.00 first. Of 80.05 that are left 3:1 is 60.0375 and 20.0125; cut to
    // 60.03 and 20.01, the odd fen to the larger fraction: pool 60.04, government 20.01. The pool holds 0.03 + 59.99 = 60.02 and gives that.
    // Art. 4: 0.02 are left, the government's.
    private const string WorkedByHand =
        """
        contributors → fund:990101  1000.00  LK-1
        fund:990101 → providers  900.01  LK-1
        contributors → fund:990102  500.00  LK-1
        fund:990102 → providers  600.05  LK-1
        fund:990101 → pool  59.99  LK-2
        fund:990101 → balance:990101  40.00  LK-2
        balance:990102 → fund:990102  20.00  LK-3
        pool → fund:990102  60.02  LK-3
        area-fiscal:990102 → fund:990102  20.01  LK-3
        area-fiscal:990102 → fund:990102  0.02  LK-4

        """;

    [Fact]
    public void OwnPolicy_InAnEmptyProject_SettlesAsWorkedByHand()
    {
        string folder = Lakeside("settles");
        Assert.Equal(WorkedByHand.ReplaceLineEndings("\n"), DotNet.Run(folder, packages.Cache, "run", "-c", "Release").MustSucceed().Output);
    }

    [Fact]
    public void OwnPolicy_ThatMisquotesItsSource_IsACompileErrorAtTheQuotation()
    {
        string folder = Lakeside("misquotes");
        string policy = Path.Combine(folder, "lakeside.policy.json");
        string[] lines = File.ReadAllLines(policy);
        int line = Array.FindIndex(lines, text => text.Contains("其余部分由县（区）财政补足", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("财政补足", "财政补助", StringComparison.Ordinal);
        File.WriteAllLines(policy, lines);

        Outcome build = DotNet.Run(folder, packages.Cache, "build", "-c", "Release");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches($@"lakeside\.policy\.json\({line + 1},\d+\): error MEDPOOL\d+: ", build.Output);
        Assert.Matches(@"\(file:///.*/docs/diagnostics/MEDPOOL\d+\.md\)", build.Output); // The page in the installed package.
    }

    [Fact]
    public void ShippedPolicies_FromTheirPackage_AreAllThere()
    {
        string folder = packages.NewProjectFolder("shipped");
        string project = File.ReadAllText(Path.Combine(WorkingTree.Root, "samples", "lakeside", "Lakeside.csproj"));
        project = project.Replace("MedPool.Core", "MedPool.Policies", StringComparison.Ordinal).Replace("""<MedPoolPolicy Include="lakeside.policy.json" />""", "", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "Shipped.csproj"), project);
        File.WriteAllText(
            Path.Combine(folder, "Program.cs"),
            "foreach (MedPool.Policy policy in MedPool.Shipped.Policies.All) { Console.WriteLine(policy.Document.Id); }");
        Assert.Equal("jinhua\njining\nshaanxi\nyichun\n", DotNet.Run(folder, packages.Cache, "run", "-c", "Release").MustSucceed().Output);
    }

    private string Lakeside(string name)
    {
        string folder = packages.NewProjectFolder(name);
        string sample = Path.Combine(WorkingTree.Root, "samples", "lakeside");
        foreach (string path in new[] { "Lakeside.csproj", "Program.cs", "facts.json", "lakeside.policy.json", "sources/lakeside.txt" })
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(sample, path), target);
        }

        return folder;
    }
}
