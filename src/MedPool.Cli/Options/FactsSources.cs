using System.CommandLine;
using System.CommandLine.Parsing;

namespace MedPool.Cli.Options;

/// <summary>
/// The options that say where a year's facts come from beside their file: the year before, the settlements of a province's cities, and a city's province.
/// </summary>
internal sealed class FactsSources
{
    /// <summary><c>--carry-from</c>.</summary>
    public Option<string?> CarryFrom { get; } = CommonOptions.OptionalFile(
        "--carry-from",
        "Last year's settlement: its closing balances are this year's openings.");

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

    /// <summary><c>--from-province CODE=FILE</c>.</summary>
    public Option<IReadOnlyDictionary<string, string>> FromProvince { get; } = new("--from-province")
    {
        Description = "The province's settlement: what it pays to this city and asks of it.",
        HelpName = "CODE=FILE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
        CustomParser = ReadProvince,
    };

    /// <summary>Adds all to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(CarryFrom);
        command.Options.Add(AreasFrom);
        command.Options.Add(FromProvince);
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
            SettlementFacts carried = previous is null ? taken : taken.CarryFrom(previous);
            return parsed.GetRequiredValue(FromProvince).Aggregate(carried, static (city, pair) => city.ReceiveFrom(Settlement.Load(pair.Value), pair.Key));
        }
        catch (FactsException problem)
        {
            throw new InputException($"{factsFile}: {problem.Message}");
        }
    }

    private static Dictionary<string, string>? ReadAreas(ArgumentResult result) => Read(result, "--areas-from");

    private static Dictionary<string, string>? ReadProvince(ArgumentResult result)
    {
        if (result.Tokens.Count == 1)
        {
            return Read(result, "--from-province");
        }

        result.AddError("--from-province: a city lies in one province; give CODE=FILE once.");
        return null;
    }

    private static Dictionary<string, string>? Read(ArgumentResult result, string option)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int sign = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == token.Value.Length - 1 || !files.TryAdd(token.Value[..sign], token.Value[(sign + 1)..]))
            {
                result.AddError($"{option}: '{token.Value}' is not CODE=FILE with each code once, as in 610100=xian/settlement.json.");
                return null;
            }
        }

        return files;
    }
}
