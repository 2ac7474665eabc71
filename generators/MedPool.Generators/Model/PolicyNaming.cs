using System.Globalization;
using System.Text.RegularExpressions;
using MedPool.Internals;

namespace MedPool.Generators.Model;

/// <summary>The id and the first year, which name the type of a policy. When the file cannot be read they are looked for in its text.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or <see langword="null"/>.</param>
internal sealed record PolicyNaming(string Id, PolicyDate From, PolicyDate? To)
{
    private const string Ending = ".policy.json";

    // For a file that is not JSON while somebody edits it: the first id, and the first day of "effective".
    private static readonly Regex WrittenId = new("\"id\"\\s*:\\s*\"(?<id>[^\"]*)\"", RegexOptions.CultureInvariant);
    private static readonly Regex WrittenYear = new("\"effective\"\\s*:\\s*\\{[^}]*?\"from\"\\s*:\\s*\"(?<year>[0-9]{4})-", RegexOptions.CultureInvariant);

    public static PolicyNaming? Of(PolicyPlacement? placement, string text, string path)
    {
        if (placement is not null)
        {
            return new PolicyNaming(placement.Id, placement.From, placement.To);
        }

        Match year = WrittenYear.Match(text);
        Match id = WrittenId.Match(text);
        string name = NameReading.IsIdentifier(id.Groups["id"].Value) ? id.Groups["id"].Value : FileId(path);
        return year.Success && NameReading.IsIdentifier(name) ? new PolicyNaming(name, FirstDay(year.Groups["year"].Value), null) : null;
    }

    private static PolicyDate FirstDay(string year) => new(int.Parse(year, CultureInfo.InvariantCulture), 1, 1);

    // A policy is named <id>.policy.json.
    private static string FileId(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : "";
    }
}
