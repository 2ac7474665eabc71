using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MedPool.Cli.Options;

/// <summary>Options whose value is a day, <c>yyyy-MM-dd</c> and nothing else.</summary>
internal static class DateOption
{
    /// <summary>An option that may name a day.</summary>
    public static Option<DateOnly?> Optional(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => TryParse(result.Tokens is [.., Token last] ? last.Value : "", out DateOnly day) ? day : Fail(result, name),
    };

    /// <summary>Reads a day.</summary>
    public static bool TryParse(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static DateOnly? Fail(ArgumentResult result, string name)
    {
        result.AddError($"{name}: '{(result.Tokens is [.., Token last] ? last.Value : "")}' is not a day; write it like 2022-05-31.");
        return null;
    }
}
