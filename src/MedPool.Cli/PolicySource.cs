using MedPool.Law;

namespace MedPool.Cli;

/// <summary>Finds the policy that <c>--policy</c> names: a shipped one by its id, or a policy file.</summary>
internal static class PolicySource
{
    private static readonly PolicyCatalog Catalog = new(Policies.All);

    /// <summary>The policies that the command ships with.</summary>
    public static IReadOnlyList<Policy> Shipped => Policies.All;

    /// <summary>The policy in force for a year.</summary>
    /// <param name="name">An id, or the path of a <c>*.policy.json</c> file.</param>
    /// <param name="year">The settlement year.</param>
    /// <exception cref="PolicyException">There is no such policy, it has problems, or it is not in force for the year.</exception>
    public static Policy ForYear(string name, int year) => Catalog.InForce(name, year);

    /// <summary>The policy of an input file: the one that the command line gives, or else the one that the file names.</summary>
    /// <param name="given">An id or a path of the command line, or <see langword="null"/>.</param>
    /// <param name="file">The input file, for messages.</param>
    /// <param name="named">The id that the file names.</param>
    /// <param name="year">The settlement year.</param>
    /// <exception cref="PolicyException">There is no such policy, it has problems, or it is not in force for the year.</exception>
    /// <exception cref="InputException">The same of the policy that the file names; the message begins with the file.</exception>
    public static Policy OfInput(string? given, string file, string named, int year)
    {
        try
        {
            return ForYear(given ?? named, year);
        }
        catch (PolicyException problem) when (given is null)
        {
            throw new InputException($"{file}: {problem.Message}", problem) { File = file };
        }
    }

    /// <summary>The policy and, where none is given, the first year in which it is in force.</summary>
    public static (Policy Policy, int Year) ForYearOrFirst(string name, int? year)
    {
        if (year is int given)
        {
            return (ForYear(name, given), given);
        }

        Policy first = Catalog.First(name);
        return (first, first.Document.Effective.From.Year);
    }

    /// <summary>Every version of a shipped policy, or the one in a file; at least one.</summary>
    /// <exception cref="PolicyException">There is no such policy.</exception>
    public static IReadOnlyList<Policy> Versions(string id) => Catalog.Versions(id);

    /// <summary>An error: a policy lacks what a command needs; the message names the shipped policies that have it.</summary>
    /// <param name="what">What the policy lacks, in words that follow its id.</param>
    /// <param name="rule">The rule of a policy that has it, or <see langword="null"/>.</param>
    /// <param name="mend">What else to do, as a sentence.</param>
    public static InputException Lacking(string what, Func<PolicyDocument, Citation?> rule, string? mend = null)
    {
        IEnumerable<string> others = Shipped.Select(policy => policy.Document)
            .Where(other => rule(other) is not null)
            .Select(other => $"{other.Id} ({rule(other)!.Rule})")
            .Distinct();
        return new InputException(what, $"{(mend is null ? "" : mend + " ")}Shipped policies that have it: {string.Join(", ", others)}.");
    }
}
