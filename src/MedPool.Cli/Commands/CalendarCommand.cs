using System.CommandLine;
using System.Text;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Internals;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool calendar</c>: the deadlines of a year, as a table or as iCalendar.</summary>
internal sealed class CalendarCommand
{
    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "A policy's id, or a file that ends in .policy.json; all shipped policies unless given.",
        HelpName = "P",
    };
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string?> _ics = CommonOptions.OptionalOutputFile("--ics", "An iCalendar file to write, for any calendar program.");
    private readonly Option<string?> _holidays = CommonOptions.OptionalFile(
        "--holidays",
        "A calendar file (date,kind) whose days take the place of the shipped ones.");
    private readonly Option<string[]> _events = new("--event")
    {
        Description = "The day of an event that deadlines run from, as in deposit-maturity=2021-09-17.",
        HelpName = "NAME=DATE",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new CalendarCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("calendar", "List the deadlines of a policy's year, each on its day, with the article.")
        {
            _policy, _year, _ics, _holidays, _events, _encoding, _json,
        };
        command.SetAction((parsed, _) =>
        {
            WorkingCalendar calendar = Calendars.Of(parsed.GetValue(_holidays), parsed.GetValue(_encoding));
            YearDeadlines[] years =
            [
                .. from policy in PoliciesOf(parsed)
                   let document = policy.Policy.Document
                   select YearDeadlines.Of(document, policy.Year, calendar, EventsOf(parsed, document)),
            ];
            if (parsed.GetValue(_ics) is { } ics)
            {
                WriteFeed(ics, years);
            }

            if (!parsed.GetValue(_json))
            {
                Array.ForEach(years, year => new DeadlineView(year).Print(terminal));
            }
            else if (parsed.GetValue(_policy) is not null)
            {
                JsonOutput.WriteObject(terminal, new DeadlineView(years[0]).Write);
            }
            else
            {
                JsonOutput.Write(terminal, json => json.WriteObjects(years, year => new DeadlineView(year).Write(json)));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    // Without a policy, all that are in force in the year.
    private IEnumerable<(Policy Policy, int Year)> PoliciesOf(ParseResult parsed)
    {
        int? year = parsed.GetValue(_year);
        if (parsed.GetValue(_policy) is { } name)
        {
            return [PolicySource.ForYearOrFirst(name, year)];
        }

        int wanted = year ?? throw new InputException("--year: the year is missing.", "Give --year, or --policy for its first year.");
        return PolicySource.Shipped
            .Where(policy => policy.Document.Effective.From.Year <= wanted && (policy.Document.Effective.To is not { } to || to.Year >= wanted))
            .Select(policy => (policy, wanted));
    }

    private Dictionary<string, DateOnly> EventsOf(ParseResult parsed, PolicyDocument policy)
    {
        EquatableArray<string> known = YearDeadlines.EventsOf(policy);
        Dictionary<string, DateOnly> events = [];
        foreach (string text in parsed.GetValue(_events) ?? [])
        {
            string[] parts = text.Split('=', 2);
            if (parts is not [string name, string date] || !DateOption.TryParse(date, out DateOnly day) || !known.Contains(name))
            {
                string names = known.Count == 0 ? "its deadlines run from no event" : "its events are " + string.Join(", ", known);
                throw new InputException($"--event: '{text}' is no event of {policy.Id} with its day; {names}.", "Write it like deposit-maturity=2021-09-17.");
            }

            events[name] = day;
        }

        return events;
    }

    private static void WriteFeed(string path, YearDeadlines[] years)
    {
        OutputFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            DeadlineFeed.Write(years, writer);
            return years.Length;
        });
    }
}
