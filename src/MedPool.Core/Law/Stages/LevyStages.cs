using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the levy: the planned amount of an area, and the accounts that pay.</summary>
internal static class LevyStages
{
    private const int MonthsMax = 120;
    private const int YearMax = 9999;

    private static readonly PartyKind[] Payers = [PartyKind.Balance, PartyKind.Fund];

    public static LevyStage? Read(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "firstYearOnly", "amount", "sources", "cite", "assumption"]);
        bool firstYearOnly = reader.Flag("firstYearOnly");
        LevyAmount? amount = ReadAmount(reader);
        var taken = new DeclaredNames("source");
        EquatableArray<Leg> sources = ObjectReader.Each(reader.Items("sources"), item => ReadLeg(context, item, taken));
        return reader.Based(cite => amount is null ? null : new LevyStage(firstYearOnly, amount, sources, cite));
    }

    private static LevyAmount? ReadAmount(ObjectReader stage)
    {
        if (stage.Required("amount") is not { } node)
        {
            return null;
        }

        if (node is not JsonObject amount)
        {
            stage.Context.ReportType(node, "an object");
            return null;
        }

        var header = new ObjectReader(stage.Context, amount, [.. amount.Members.Select(static member => member.Key), "kind"]);
        return header.Word("kind", PolicyWords.LevyKind) switch
        {
            LevyKind.ToTarget => ReadToTarget(stage.Context, amount),
            LevyKind.OfFigure => ReadOfFigure(stage.Context, amount),
            LevyKind.PerHead => ReadPerHead(stage.Context, amount),
            null => null,
        };
    }

    private static LevyToTarget? ReadToTarget(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["kind", "months", "of", "offset"]);
        Sourced<Rate>? months = reader.SourcedRate(reader.Required("months"), 0, MonthsMax, Measure.Months);
        Fact? of = reader.Figure("of");
        Citation? offset = reader.CiteOf(reader.Optional("offset"));
        if (offset is not null)
        {
            context.AskForReading(KnownReadings.FirstLevyOffset, reader.Optional("offset")!);
        }

        return months is null || of is null ? null : new LevyToTarget(months, of, offset);
    }

    private static LevyOfFigure? ReadOfFigure(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["kind", "of", "rate"]);
        Fact? of = reader.Figure("of");
        RateValue? rate = ReadRate(context, reader.Required("rate"));
        return of is null || rate is null ? null : new LevyOfFigure(of, rate);
    }

    private static LevyPerHead? ReadPerHead(ReadingContext context, JsonObject node)
    {
        var reader = new ObjectReader(context, node, ["kind", "amount"]);
        Sourced<Fen>? amount = reader.SourcedAmount(reader.Required("amount"));
        return amount is null ? null : new LevyPerHead(amount);
    }

    private static RateValue? ReadRate(ReadingContext context, JsonNode? node)
    {
        if (context.Object(node, "values", "decision") is not { } reader)
        {
            return null;
        }

        string? decision = reader.Decision("decision", OpenValueKind.Rate, "levyRate");
        IReadOnlyList<JsonNode> items = reader.Has("decision") ? reader.OptionalItems("values") : reader.Items("values");
        var values = new List<DatedRate>();
        foreach (JsonNode item in items)
        {
            if (ReadDated(context, item) is { } value)
            {
                CheckOverlap(context, item, value, values);
                values.Add(value);
            }
        }

        return new RateValue(new EquatableArray<DatedRate>([.. values]), decision);
    }

    private static DatedRate? ReadDated(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "fromYear", "toYear", "value", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        int? from = reader.OptionalInteger("fromYear", 1, YearMax) ?? context.FirstYear;
        int? to = reader.OptionalInteger("toYear", 1, YearMax);
        Sourced<Rate>? rate = reader.SourcedRate(0, 1);
        if (to < from)
        {
            context.Report(ProblemIds.NumberOutOfRange, reader.Optional("toYear")!, "The value ends in a year before it begins. Correct one of the two.");
        }

        CheckQuotedYears(reader, from.Value, to, rate?.Cite);
        return rate is null ? null : new DatedRate(from.Value, to, rate);
    }

    private static void CheckQuotedYears(ObjectReader reader, int from, int? to, Citation? cite)
    {
        if (reader.Optional("fromYear") is { } first)
        {
            reader.CheckQuotedYear(first, from, cite);
        }

        if (to is { } last)
        {
            reader.CheckQuotedYear(reader.Optional("toYear")!, last, cite);
        }
    }

    private static void CheckOverlap(ReadingContext context, JsonNode node, DatedRate value, List<DatedRate> earlier)
    {
        DatedRate? other = earlier.Find(other => value.FromYear <= (other.ToYear ?? YearMax) && other.FromYear <= (value.ToYear ?? YearMax));
        if (other is not null)
        {
            context.Report(
                ProblemIds.OverlappingValues,
                node,
                $"Two values are in force in {Math.Max(value.FromYear, other.FromYear)}. End one before the other begins; no value wins over another.");
        }
    }

    private static Leg? ReadLeg(ReadingContext context, JsonNode node, DeclaredNames taken)
    {
        if (context.Object(node, "from", "cite") is not { } reader)
        {
            return null;
        }

        PartyKind? party = reader.AllowedParty("from", Payers);
        Citation? cite = reader.RequiredCite();
        bool own = party is { } found && reader.Declare(taken, "from", PolicyWords.Party.WordOf(found));
        return own && cite is not null ? new Leg(party!.Value, cite) : null;
    }
}
