using System.Text;
using MedPool.Tests;

namespace MedPool.Package.Tests;

/// <summary>
/// Projects as users have them, each with the package and, where it has a policy, samples/lakeside; all are restored and built once, in one
/// run, and every test looks at the lines of its own project.
/// </summary>
public sealed class UserProjects
{
    /// <summary>Projects whose name is not a C# namespace as it stands, or hides a name that the generated code uses.</summary>
    public static readonly string[] Awkward = ["my-city", "2025.医保-结算", "City.event", "Wenzhou.System", "Wenzhou.MedPool", "Policies"];

    private const string CoreAlone = """<PackageReference Include="MedPool.Core" Version="0.1.0" />""";

    private const string OwnPolicy = CoreAlone + """<MedPoolPolicy Include="lakeside.policy.json" />""";

    private readonly string _folder;
    private readonly string[] _lines;

    public UserProjects(PackedPackages packages)
    {
        _folder = packages.NewProjectFolder("projects");
        foreach (string name in Awkward)
        {
            Write(name, "cs", OwnPolicy, "class Settler { static object Registry => Policies.Lakeside2025; static int Areas => default(global::MedPool.Ledger<Lakeside2025>)?.Year ?? 0; }");
        }

        Write("Misquoted", "cs", OwnPolicy, "class Settler { static object Policy => Policies.Lakeside2025; static string Area => Lakeside2025.Areas.EastBank; }", policy => policy.Replace("其余部分由县（区）财政补足", "其余部分由县（区）财政补助", StringComparison.Ordinal));
        Write("Utf16", "cs", OwnPolicy, "", encoding: Encoding.Unicode);
        Write("Both", "cs", OwnPolicy + """<PackageReference Include="MedPool.Policies" Version="0.1.0" />""", "", topLevel: """
            using Both;
            using MedPool;

            foreach (Policy policy in new Policy[] { Policies.Lakeside2025, MedPool.Shipped.Policies.Jinhua2022 })
            {
                System.Console.WriteLine(policy);
            }
            """);
        Write("WrongSchema", "cs", OwnPolicy, "", policy => policy.Replace("{\n", "{\n  \"$schema\": \"nowhere.schema.json\",\n", StringComparison.Ordinal));
        Write("RightSchema", "cs", OwnPolicy, "", policy => policy.Replace("{\n", "{\n  \"$schema\": \"obj/medpool/policy.schema.json\",\n", StringComparison.Ordinal));
        Write("Visual", "vb", OwnPolicy, "");
        Write("Functional", "fs", OwnPolicy, "");
        File.WriteAllText(Path.Combine(_folder, "All.slnx"), $"<Solution>{string.Concat(Projects().Select(path => $"<Project Path=\"{path}\" />"))}</Solution>");
        Outcome build = DotNet.Run(_folder, packages.Cache, "build", "All.slnx", "-c", "Release", "-v", "minimal");
        _lines = build.Output.Split('\n');
    }

    /// <summary>The folder of a project.</summary>
    public string FolderOf(string project) => Path.Combine(_folder, project);

    /// <summary>What the build reported as an error of a project, each once.</summary>
    public IReadOnlyList<string> ErrorsOf(string project) =>
        [.. _lines.Where(line => line.Contains("error", StringComparison.Ordinal) && line.Contains($"{Path.DirectorySeparatorChar}{project}.", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];

    /// <summary>The lines that contain a text.</summary>
    public IReadOnlyList<string> LinesWith(string text) => [.. _lines.Where(line => line.Contains(text, StringComparison.Ordinal))];

    private IEnumerable<string> Projects() => Directory.GetFiles(_folder, "*.??proj", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder, path)).Order(StringComparer.Ordinal);

    // In the namespace that the code is generated into, if not at the top level; the name as "dotnet new" makes it, a keyword marked.
    private void Write(string name, string language, string items, string code, Func<string, string>? edit = null, Encoding? encoding = null, string? topLevel = null)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        string output = topLevel is null ? "Library" : "Exe";
        File.WriteAllText(Path.Combine(folder, $"{name}.{language}proj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{output}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        string space = name switch { "my-city" => "my_city", "2025.医保-结算" => "_2025.医保_结算", "City.event" => "City.@event", _ => name };
        if (language == "cs")
        {
            File.WriteAllText(Path.Combine(folder, "Code.cs"), topLevel ?? $"namespace {space};\n{code}\n");
        }

        string sample = Path.Combine(WorkingTree.Root, "samples", "lakeside");
        string policy = File.ReadAllText(Path.Combine(sample, "lakeside.policy.json"));
        File.WriteAllText(Path.Combine(folder, "lakeside.policy.json"), edit?.Invoke(policy) ?? policy, encoding ?? new UTF8Encoding(false));
        Directory.CreateDirectory(Path.Combine(folder, "sources"));
        File.Copy(Path.Combine(sample, "sources", "lakeside.txt"), Path.Combine(folder, "sources", "lakeside.txt"));
    }
}
