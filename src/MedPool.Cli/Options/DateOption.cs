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

    /// <summary>
    /// Reads a day of the years 1000 to 2999, as years are given elsewhere: days are counted from it, and the last of all days has none after it.
    /// </summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1000 and <= 2999;

    private static DateOnly? Fail(ArgumentResult result, string name)
    {
        result.AddError($"{name}: '{(result.Tokens is [.., Token last] ? last.Value : "")}' is not a day; write it like 2022-05-31.");
        return null;
    }
}
