using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the closing: early warnings, next year's quota, and which transfers are ordered by which day.</summary>
internal static class ClosingStages
{
    private const int MonthsMax = 120;

    private static readonly PartyKind[] AllParties = PolicyWords.Party.Values;

    public static ClosingStage? Read(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "monitors", "quotaCarryOver", "frozenFlag", "orders"]);
        EquatableArray<EarlyWarning> warnings = ReadEarlyWarnings(reader);
        Citation? quota = reader.CiteOf(reader.Optional("quotaCarryOver"));
        Citation? frozen = reader.CiteOf(reader.Optional("frozenFlag"));
        EquatableArray<OrderRule> orders = ObjectReader.Each(reader.OptionalItems("orders"), item => ReadOrder(context, item));
        return new ClosingStage(warnings, quota, frozen, orders);
    }

    private static EquatableArray<EarlyWarning> ReadEarlyWarnings(ObjectReader stage)
    {
        EarlyWarning? sharper = null;
        return ObjectReader.Each(stage.OptionalItems("monitors"), node =>
        {
            EarlyWarning? warning = ReadEarlyWarning(stage.Context, node);
            if (sharper is not null && warning is not null && !RateText.IsBelow(sharper.Below.Value, warning.Below.Value))
            {
                stage.Context.Report(
                    ProblemIds.NumberOutOfRange,
                    node,
                    $"\"{warning.Flag}\" would never be set: \"{sharper.Flag}\" comes before it and covers the same months. "
                    + "List the warning with the fewest months first.");
            }

            sharper = warning ?? sharper;
            return warning;
        });
    }

    private static EarlyWarning? ReadEarlyWarning(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "flag", "below") is not { } reader)
        {
            return null;
        }

        string? flag = reader.Identifier("flag");
        Sourced<Rate>? below = reader.SourcedRate(reader.Required("below"), 0, MonthsMax, Measure.Months);
        return flag is null || below is null ? null : new EarlyWarning(flag, below);
    }

    private static OrderRule? ReadOrder(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "stages", "from", "to", "due", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        IReadOnlyList<JsonNode> stages = reader.OptionalItems("stages");
        EquatableArray<StageKind> kinds = ObjectReader.EachValue(stages, item => ReadKind(item));
        EquatableArray<string> ids = ObjectReader.Each(stages, item => ReadId(reader, item));
        EquatableArray<PartyKind> from = reader.Parties("from", AllParties, required: false);
        EquatableArray<PartyKind> to = reader.Parties("to", AllParties, required: false);
        DueDate? due = ReadDue(context, reader.Required("due"));
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        if (due is null || cite is null)
        {
            return null;
        }

        CheckQuoted(reader, due, cite);
        return new OrderRule(kinds, from, to, due, cite) { StageIds = ids, Assumption = assumption };
    }

    private static StageKind? ReadKind(JsonNode node) => node is JsonString word ? PolicyWords.Stage.Find(word.Value) : null;

    // A name that is not the word of a kind is the id of a stage.
    private static string? ReadId(ObjectReader reader, JsonNode node)
    {
        if (ReadKind(node) is not null || reader.ReadText(node) is not { } id)
        {
            return null;
        }

        if (reader.Context.StageNames.Use(id))
        {
            return id;
        }

        string[] names = [.. PolicyWords.Stage.Words.Union(reader.Context.StageNames.Names)];
        reader.Context.Report(
            ProblemIds.UnknownWord,
            node,
            $"Unknown stage \"{id}\".{NearestWord.Suggest(id, names)} Known: {string.Join(", ", names)}.");
        return null;
    }

    private static void CheckQuoted(ObjectReader order, DueDate due, Citation cite)
    {
        var node = (JsonObject)order.Optional("due")!;
        if (due.MonthsAfterAudit is { } months)
        {
            order.CheckQuoted(node.Find("monthsAfterAudit")!, months, Measure.Months, cite);
        }
        else if ((due.MonthOfNextYear ?? due.MonthOfYear) is { } month)
        {
            order.CheckQuotedDay((node.Find("monthOfNextYear") ?? node.Find("monthOfYear"))!, node.Find("day"), (month, due.Day), cite);
        }
    }

    private static DueDate? ReadDue(ReadingContext context, JsonNode? node)
    {
        string[] ways = ["monthOfNextYear", "monthOfYear", "monthsAfterAudit"];
        if (context.Object(node, [.. ways, "day"]) is not { } reader)
        {
            return null;
        }

        string[] given = [.. ways.Where(reader.Has)];
        if (given.Length > 1 || (reader.Has("monthsAfterAudit") && reader.Has("day")))
        {
            context.Report(
                ProblemIds.NumberOutOfRange,
                reader.Optional(given[given.Length - 1])!,
                "The due date is given twice. Keep the months after the audit, or one day of this year or the next.");
            return null;
        }

        return given.Length == 0 && !reader.Has("day") ? new DueDate(null, null, null) : ReadDue(reader, given.FirstOrDefault() ?? ways[0]);
    }

    private static DueDate? ReadDue(ObjectReader reader, string way)
    {
        if (way == "monthsAfterAudit")
        {
            return reader.OptionalInteger(way, 0, 24) is { } months ? new DueDate(null, null, months) : null;
        }

        // 2001 stands for every year without a 29 February, because a due date comes every year.
        int? month = reader.Integer(way, 1, 12);
        int? day = reader.Integer("day", 1, month is null ? 31 : DateTime.DaysInMonth(2001, month.Value));
        if (month is null || day is null)
        {
            return null;
        }

        return way == "monthOfYear" ? new DueDate(null, day, null) { MonthOfYear = month } : new DueDate(month, day, null);
    }
}
