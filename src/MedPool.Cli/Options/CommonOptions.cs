using System.CommandLine;

namespace MedPool.Cli.Options;

/// <summary>Options that several commands share, so that they are spelled, described and checked alike.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>: print for machines.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON for machines instead of text for people." };

    /// <summary><c>--year</c>: the settlement year.</summary>
    public static Option<int> Year(bool required = true)
    {
        var option = new Option<int>("--year") { Description = "The settlement year, four digits.", HelpName = "YEAR", Required = required };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(text.Length == 4 && int.TryParse(text, out int year) && year >= 1900))
            {
                result.AddError($"--year: '{text}' is not a year of four digits.");
            }
        });
        return option;
    }

    /// <summary>An option that names one file.</summary>
    public static Option<string> File(string name, string description, bool required = false) =>
        new(name) { Description = description, HelpName = "FILE", Required = required };

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
}
