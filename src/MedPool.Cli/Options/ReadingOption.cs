using System.CommandLine;
using System.CommandLine.Parsing;

namespace MedPool.Cli.Options;

/// <summary><c>--reading NAME=ALTERNATIVE</c>, given any number of times.</summary>
internal static class ReadingOption
{
    private const string OfSettlements = "Read a sentence of the law in another way, as in scarce-pool=policy-order; 'medpool policies ID' lists all.";

    /// <summary>Makes the option.</summary>
    /// <param name="description">What it says in help.</param>
    public static Option<IReadOnlyDictionary<string, string>> Create(string description = OfSettlements) => new("--reading")
    {
        Description = description,
        HelpName = "NAME=ALTERNATIVE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
        CustomParser = Read,
    };

    private static Dictionary<string, string>? Read(ArgumentResult result)
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            string[] parts = token.Value.Split('=');
            if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                result.AddError($"--reading: '{token.Value}' is not NAME=ALTERNATIVE, as in scarce-pool=policy-order.");
                return null;
            }

            if (!readings.TryAdd(parts[0], parts[1]))
            {
                result.AddError($"--reading: '{parts[0]}' is given twice; keep one.");
                return null;
            }
        }

        return readings;
    }
}
