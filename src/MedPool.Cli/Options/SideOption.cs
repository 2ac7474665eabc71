using System.CommandLine;
using System.CommandLine.Parsing;

namespace MedPool.Cli.Options;

/// <summary><c>--side NAME=FILE...</c>: one of several sides of a reconciliation, and its files.</summary>
internal static class SideOption
{
    /// <summary>The option. A name that is given again, and a file without a name, add a file to the side.</summary>
    public static Option<KeyValuePair<string, string[]>[]> Create() => new("--side")
    {
        Description = "One of two or more sides: its name and a contribution file, as in agency=a.csv. Further files of the side follow it; "
            + "each side is compared with each other one.",
        HelpName = "NAME=FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Parse,
    };

    private static KeyValuePair<string, string[]>[] Parse(ArgumentResult result)
    {
        OrderedDictionary<string, List<string>> sides = [];
        string? current = null;
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            int end = text.IndexOf('=', StringComparison.Ordinal);
            string file = text[(end + 1)..];
            current = end < 0 ? current : text[..end];
            if (current is not { Length: > 0 } name || file.Length == 0)
            {
                result.AddError($"--side: '{text}' is not a side; write its name and a file, as in agency=a.csv.");
                return [];
            }

            sides.TryAdd(name, []);
            sides[name].Add(file);
        }

        if (sides.Count < 2)
        {
            result.AddError($"--side: {string.Join(", ", sides.Keys)} alone has nothing to reconcile with; give two sides or more.");
        }

        return [.. sides.Select(side => KeyValuePair.Create(side.Key, side.Value.ToArray()))];
    }
}
