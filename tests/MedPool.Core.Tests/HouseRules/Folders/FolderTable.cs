using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules.Folders;

/// <summary>A table of folders of docs/architecture.md: which folders a project has, in order. A folder may use those above it.</summary>
internal sealed partial class FolderTable
{
    private const string Page = "docs/architecture.md";

    private readonly string[] _order;
    private readonly Dictionary<string, string[]> _never;

    private FolderTable(IReadOnlyList<string[]> rows)
    {
        _order = [.. rows.Select(row => NamesIn(row[0]).Single())];
        _never = rows.ToDictionary(row => NamesIn(row[0]).Single(), row => NamesIn(row[2]));
    }

    /// <summary>The folders, relative to the project's, in the order of the table.</summary>
    public IReadOnlyList<string> Folders => _order;

    /// <summary>The table of a project: <c>core</c> or <c>generator</c>.</summary>
    public static FolderTable Of(string project) => Parse(RepositoryFiles.Read(Page), project);

    /// <summary>Reads a table out of the text of the page.</summary>
    public static FolderTable Parse(string page, string project)
    {
        IEnumerable<string> lines = page.Split('\n').SkipWhile(line => !line.StartsWith($"| folder of the {project} |", StringComparison.Ordinal));
        return new([.. lines.Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))]);
    }

    /// <summary>Whether the table lets a folder use another: it stands above, and the third column does not exclude it.</summary>
    public bool Allows(string from, string to)
    {
        int user = Array.IndexOf(_order, from);
        int used = Array.IndexOf(_order, to);
        return used >= 0 && used < user && !_never[from].Any(never => to == never || to.StartsWith(never + "/", StringComparison.Ordinal));
    }

    private static string[] NamesIn(string cell) => [.. Quoted().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
