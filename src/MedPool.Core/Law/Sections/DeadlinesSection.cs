using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the deadlines.</summary>
internal static class DeadlinesSection
{
    /// <summary>The keys of a monthly deadline, beside its kind.</summary>
    public static readonly string[] MonthlyKeys = ["monthOffset", "day", "workingDay", "decemberByYearEnd"];

    private const int WorkingDaysMax = 31;

    public static EquatableArray<Deadline> Read(ObjectReader root, DeclaredNames seen) =>
        ObjectReader.Each(root.OptionalItems("deadlines"), node => ReadDeadline(root.Context, node, seen));

    /// <summary>A reference to a deadline that is declared above; an unknown name is reported.</summary>
    public static string? DeadlineName(this ObjectReader reader, string key, DeclaredNames deadlines) =>
        reader.Required(key) is { } node ? reader.DeadlineName(node, deadlines) : null;

    /// <inheritdoc cref="DeadlineName(ObjectReader, string, DeclaredNames)"/>
    public static string? DeadlineName(this ObjectReader reader, JsonNode node, DeclaredNames deadlines)
    {
        if (reader.ReadText(node) is not { } name || deadlines.Use(name))
        {
            return (node as JsonString)?.Value;
        }

        reader.Context.Report(
            ProblemIds.UnknownWord,
            node,
            $"No deadline is called \"{name}\" above this place.{NearestWord.Suggest(name, deadlines.Names)} Declare it under \"deadlines\".");
        return null;
    }

    private static Deadline? ReadDeadline(ReadingContext context, JsonNode node, DeclaredNames seen)
    {
        if (context.Object(node, "name", "zh", "en", "when", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        string? name = reader.Identifier("name");
        LocalizedText? text = reader.Names();
        DeadlineRule? when = ReadRule(context, reader.Required("when"), seen);
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        bool own = name is not null && reader.Declare(seen, "name", name);
        if (!own || text is null || when is null || cite is null)
        {
            return null;
        }

        QuotedDeadlines.Check(reader, when, cite);
        return new Deadline(name!, text, when, cite) { Assumption = assumption };
    }

    private static DeadlineRule? ReadRule(ReadingContext context, JsonNode? node, DeclaredNames deadlines)
    {
        if (node is not JsonObject rule)
        {
            context.Object(node);
            return null;
        }

        // The kind decides which keys are known, so it is looked up before the object is read as a whole.
        var header = new ObjectReader(context, rule, [.. rule.Members.Select(static member => member.Key), "kind"]);
        return header.Word("kind", PaymentWords.Deadline) switch
        {
            DeadlineKind.Once => Once(new ObjectReader(context, rule, ["kind", "date"])),
            DeadlineKind.Yearly => Yearly(new ObjectReader(context, rule, ["kind", "yearOffset", "month", "day"])),
            DeadlineKind.Monthly => Monthly(new ObjectReader(context, rule, ["kind", .. MonthlyKeys])),
            DeadlineKind.Following => Following(new ObjectReader(context, rule, ["kind", "deadline", "workingDays"]), deadlines),
            DeadlineKind.Event => Event(new ObjectReader(context, rule, ["kind", "event", "workingDays", "months"])),
            _ => null,
        };
    }

    private static OnceDeadline? Once(ObjectReader reader) =>
        reader.Required("date") is not null && reader.OptionalDate("date") is { } date ? new OnceDeadline(date) : null;

    // 2001 stands for every year without a 29 February, because the day comes every year.
    private static YearlyDeadline? Yearly(ObjectReader reader)
    {
        int offset = reader.OptionalInteger("yearOffset", -1, 2) ?? 0;
        int? month = reader.Integer("month", 1, 12);
        int? day = reader.OptionalInteger("day", 1, month is null ? 31 : DateTime.DaysInMonth(2001, month.Value));
        return month is null ? null : new YearlyDeadline(offset, month.Value, day);
    }

    /// <summary>A deadline of every month. Every month has a 28th day and at least 15 working days; a month can lack later ones.</summary>
    public static MonthlyDeadline Monthly(ObjectReader reader)
    {
        int offset = reader.OptionalInteger("monthOffset", -1, 2) ?? 0;
        int? day = reader.OptionalInteger("day", 1, 28);
        int? workingDay = reader.OptionalInteger("workingDay", 1, 15);
        if (day is not null && workingDay is not null)
        {
            reader.Context.Report(
                ProblemIds.NumberOutOfRange,
                reader.Optional("workingDay")!,
                "The day is given twice. Keep the day of the month or the working day.");
        }

        return new MonthlyDeadline(offset, day, workingDay, reader.Flag("decemberByYearEnd"));
    }

    private static FollowingDeadline? Following(ObjectReader reader, DeclaredNames deadlines)
    {
        string? before = reader.DeadlineName("deadline", deadlines);
        int? days = reader.Integer("workingDays", 1, WorkingDaysMax);
        return before is null || days is null ? null : new FollowingDeadline(before, days.Value);
    }

    private static EventDeadline? Event(ObjectReader reader)
    {
        string? name = reader.Identifier("event");
        int? days = reader.OptionalInteger("workingDays", 1, WorkingDaysMax);
        int? months = days is null ? reader.Integer("months", 1, 24) : null;
        if (days is not null && reader.Has("months"))
        {
            reader.Context.Report(ProblemIds.NumberOutOfRange, reader.Optional("months")!, "The time is given twice. Keep the working days or the months.");
        }

        return name is null || (days is null && months is null) ? null : new EventDeadline(name, days, months);
    }
}
