using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MedPool.Cli.Options;

/// <summary>The options of <c>ingest</c> that are more than a name or a number.</summary>
internal static class IngestOptionParsers
{
    /// <summary><c>--threads N</c>; as many as there are processors unless given.</summary>
    public static Option<int> Threads() => new("--threads")
    {
        Description = "Threads; the ledger is the same for any number. As many as processors unless given.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
            int.TryParse(Single(result), NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is >= 1 and <= 1024
                ? threads
                : Fail<int>(result, "--threads", "a number of threads from 1 to 1024"),
    };

    /// <summary><c>--shard I/N</c>.</summary>
    public static Option<Shard> Part() => new("--shard")
    {
        Description = "Read only part I of N, cut at row borders; merge the ledgers of all parts.",
        HelpName = "I/N",
        CustomParser = result => Shard.TryParse(Single(result), out Shard shard)
            ? shard
            : Fail<Shard>(result, "--shard", "a part I/N with I from 1 to N, as in 2/4"),
    };

    /// <summary><c>--map column=name</c>, given any number of times.</summary>
    public static Option<IReadOnlyDictionary<string, string>> Map() => new("--map")
    {
        Description = "A column's name in the files, as in hifp_pay=pool_amount.",
        HelpName = "COLUMN=NAME",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
        CustomParser = ReadMap,
    };

    /// <summary><c>--max-rejects N</c>.</summary>
    public static Option<long?> MaxRejects() => new("--max-rejects")
    {
        Description = "Fail with exit code 1, and write no ledger, when more rows are rejected.",
        HelpName = "N",
        CustomParser = result =>
            long.TryParse(Single(result), NumberStyles.None, CultureInfo.InvariantCulture, out long rows)
                ? rows
                : Fail<long?>(result, "--max-rejects", "a number of rows from 0 on"),
    };

    /// <summary><c>--duplicate-memory MIB</c>, in bytes, or <see langword="null"/>: as the library has it.</summary>
    public static Option<long?> DuplicateMemory() => new("--duplicate-memory")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Memory for the ids of the duplicate check in MiB, about 17 bytes an id; ids beyond go to temporary files. "
            + $"{IngestOptions.Default.DuplicateMemory >> 20} MiB unless given."),
        HelpName = "MIB",
        CustomParser = result =>
            long.TryParse(Single(result), NumberStyles.None, CultureInfo.InvariantCulture, out long megabytes) && megabytes is >= 1 and <= 1 << 24
                ? megabytes << 20
                : Fail<long?>(result, "--duplicate-memory", "a number of MiB from 1 to 16777216"),
    };

    private static Dictionary<string, string>? ReadMap(ArgumentResult result)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int sign = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == token.Value.Length - 1)
            {
                result.AddError($"--map: '{token.Value}' is not COLUMN=NAME, as in hifp_pay=pool_amount.");
                return null;
            }

            if (!names.TryAdd(token.Value[..sign], token.Value[(sign + 1)..]))
            {
                result.AddError($"--map: '{token.Value[..sign]}' is mapped twice; keep one.");
                return null;
            }
        }

        return names;
    }

    private static string Single(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";

    private static TValue? Fail<TValue>(ArgumentResult result, string option, string expected)
    {
        result.AddError($"{option}: '{Single(result)}' is not {expected}.");
        return default;
    }
}
