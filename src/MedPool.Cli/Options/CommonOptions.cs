using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MedPool.Cli.Options;

/// <summary>Options that several commands share, so that they are spelled, described and checked alike.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>: print for machines.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON for machines instead of text for people." };

    /// <summary><c>--policy</c>: a shipped policy by its id, or a policy file.</summary>
    public static Option<string> Policy() =>
        new("--policy") { Description = "A policy's id, or a file that ends in .policy.json.", HelpName = "P", Required = true };

    /// <summary><c>--policy</c>, where the input may name it.</summary>
    public static Option<string?> OptionalPolicy() => new("--policy")
    {
        Description = "A policy's id, or a file that ends in .policy.json; unless the input names one. Without any, each rule is that of the first shipped policy "
            + "that has it.",
        HelpName = "P",
    };

    /// <summary><c>--year</c>, where the input may say it.</summary>
    public static Option<int?> OptionalYear() => Validated(new Option<int?>("--year") { Description = "The year, unless the input says it.", HelpName = "YEAR" });

    /// <summary><c>--year</c>: the settlement year, required.</summary>
    public static Option<int> Year() => Validated(new Option<int>("--year") { Description = "The settlement year.", HelpName = "YEAR", Required = true });

    /// <summary><c>--year</c>, for commands that take the policy's first year where none is given.</summary>
    public static Option<int?> YearOrFirst() =>
        Validated(new Option<int?>("--year") { Description = "The settlement year; the policy's first year unless given.", HelpName = "YEAR" });

    /// <summary>An option that is a number of rows, at least 1.</summary>
    public static Option<long> Count(string name, string description, long value)
    {
        var option = new Option<long>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result => CheckCount(result, name));
        return option;
    }

    /// <summary>An option that is a number of rows, at least 1, or is not given.</summary>
    public static Option<long?> OptionalCount(string name, string description)
    {
        var option = new Option<long?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result => CheckCount(result, name));
        return option;
    }

    /// <summary>Lets an option take a whole number within limits only; <paramref name="mend"/> says what to write.</summary>
    public static void CheckWhole(Option<int> option, int least, int most, string mend) => option.Validators.Add(result =>
    {
        if (
            result.Tokens is [{ Value: string text }]
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most))
        {
            result.AddError($"{option.Name}: '{text}' {mend}");
        }
    });

    /// <summary>An option that names one file.</summary>
    public static Option<string> File(string name, string description, bool required = false) =>
        new(name) { Description = description, HelpName = "FILE", Required = required };

    /// <summary>An option that may name one file.</summary>
    public static Option<string?> OptionalFile(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    /// <summary>An option that names one file to write.</summary>
    public static Option<string> OutputFile(string name, string description) =>
        new OutputOption<string>(name) { Description = description, HelpName = "FILE", Required = true };

    /// <summary>An option that may name one file to write.</summary>
    public static Option<string?> OptionalOutputFile(string name, string description) =>
        new OutputOption<string?>(name) { Description = description, HelpName = "FILE" };

    /// <summary>An option that names files: given several times, or followed by several names.</summary>
    public static Option<string[]> Files(string name, string description, bool required = false) =>
        new(name)
        {
            Description = description,
            HelpName = "FILE",
            Required = required,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };

    private static Option<TValue> Validated<TValue>(Option<TValue> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2'))
            {
                result.AddError($"--year: '{text}' is not a year; write four digits, as in 2022.");
            }
        });
        return option;
    }

    private static void CheckCount(OptionResult result, string name)
    {
        if (result.Tokens is [{ Value: string text }] && !(text.Length is > 0 and < 13 && text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0')))
        {
            result.AddError($"{name}: '{text}' is not a number of rows; write a whole number from 1 on.");
        }
    }
}
