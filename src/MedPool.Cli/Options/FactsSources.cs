using System.CommandLine;
using System.CommandLine.Parsing;

namespace MedPool.Cli.Options;

/// <summary>The options that say where a year's facts come from beside their file: the year before, and the settlements of a province's cities.</summary>
internal sealed class FactsSources
{
    /// <summary><c>--carry-from</c>.</summary>
    public Option<string?> CarryFrom { get; } = CommonOptions.OptionalFile("--carry-from", "Last year's settlement: its closing balances are this year's openings.");

    /// <summary><c>--areas-from CODE=FILE</c>.</summary>
    public Option<IReadOnlyDictionary<string, string>> AreasFrom { get; } = new("--areas-from")
    {
        Description = "A city's settlement: its figures are the province's for that area.",
        HelpName = "CODE=FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
        CustomParser = ReadAreas,
    };

    /// <summary>Adds both to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(CarryFrom);
        command.Options.Add(AreasFrom);
    }

    /// <summary>The cities' settlements, by area code in the province's policy.</summary>
    public IReadOnlyDictionary<string, Settlement> Cities(ParseResult parsed) =>
        parsed.GetRequiredValue(AreasFrom).ToDictionary(pair => pair.Key, pair => Settlement.Load(pair.Value), StringComparer.Ordinal);

    /// <summary>The facts completed from the other settlements.</summary>
    /// <exception cref="InputException">They do not fit together; the message begins with the facts' file.</exception>
    public SettlementFacts Complete(SettlementFacts facts, string factsFile, IReadOnlyDictionary<string, Settlement> cities, ParseResult parsed)
    {
        Settlement? previous = parsed.GetValue(CarryFrom) is string file ? Settlement.Load(file) : null;
        try
        {
            SettlementFacts taken = cities.Count > 0 ? facts.TakeFrom(cities) : facts;
            return previous is null ? taken : taken.CarryFrom(previous);
        }
        catch (FactsException problem)
        {
            throw new InputException($"{factsFile}: {problem.Message}");
        }
    }

    private static Dictionary<string, string>? ReadAreas(ArgumentResult result)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int sign = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == token.Value.Length - 1 || !files.TryAdd(token.Value[..sign], token.Value[(sign + 1)..]))
            {
                result.AddError($"--areas-from: '{token.Value}' is not CODE=FILE with each code once, as in 610100=xian/settlement.json.");
                return null;
            }
        }

        return files;
    }
}
