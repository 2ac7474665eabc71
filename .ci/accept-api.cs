#:property PublishAot=false

// Writes PublicAPI.Unshipped.txt of each packed library, from what the compiler says is public. Run it after a wanted change of the public API, read the
// difference as your users will, and commit it:
//
//   dotnet run .ci/accept-api.cs
//
// The libraries are built into folders of their own (ListPublicApi in Directory.Build.targets) against an empty list, where the analyzer notes every public
// member. What PublicAPI.Shipped.txt does not have is new; what it alone has is marked as removed.

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

const string Heading = "#nullable enable";
const string Removed = "*REMOVED*";

string source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "src"));
string[] libraries = [.. Directory.GetFiles(source, "PublicAPI.Shipped.txt", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal)];
foreach (string library in libraries)
{
    if (Build(library) is not 0 and int exitCode)
    {
        return exitCode;
    }
}

foreach (string library in libraries)
{
    HashSet<string> members = Members(Path.Combine(library, "obj", "api", "api.sarif"));
    HashSet<string> shipped = [.. Entries(Path.Combine(library, "PublicAPI.Shipped.txt"))];
    string file = Path.Combine(library, "PublicAPI.Unshipped.txt");
    HashSet<string> before = [.. Entries(file)];
    HashSet<string> after = [.. members.Except(shipped), .. shipped.Except(members).Select(entry => Removed + entry)];
    File.WriteAllText(file, string.Join('\n', after.Order(StringComparer.Ordinal).Prepend(Heading)) + "\n");
    Console.WriteLine($"{Path.GetFileName(library)}: {members.Count} members, {after.Except(before).Count()} lines added, {before.Except(after).Count()} taken out");
}

return 0;

static int Build(string library)
{
    string[] arguments = ["build", library, "-c", "Release", "-p:ListPublicApi=true", "-v", "quiet", "-clp:ErrorsOnly"];
    using Process build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    string output = build.StandardOutput.ReadToEnd();
    build.WaitForExit();
    if (build.ExitCode != 0)
    {
        Console.Error.WriteLine(output);
    }

    return build.ExitCode;
}

static HashSet<string> Members(string log)
{
    using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(log));
    return
    [
        .. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString() == "RS0016")
            .Select(result => result.GetProperty("properties").GetProperty("customProperties").GetProperty("APIName").GetString()!),
    ];
}

static IEnumerable<string> Entries(string file) => File.Exists(file) ? File.ReadAllLines(file).Where(line => line.Length > 0 && line != Heading) : [];

static string ThisFile([CallerFilePath] string path = "") => path;
