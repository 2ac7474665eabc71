using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads a coverage step that several parties share, with what can change their parts.</summary>
internal static class SharedSteps
{
    public static SharedStep? Read(ReadingContext context, JsonObject node, PartyKind[] sharing)
    {
        var reader = new ObjectReader(
            context, node, ["step", "shares", "assessmentRise", "reserveForShare", "deduction", "poolGrantsWhole", "cite", "assumption"]);
        ShareList? shares = reader.Shares(sharing, "approvedShares", "systemicShares");
        Sourced<Rate>? rise = reader.SourcedRate(reader.Optional("assessmentRise"), 0, 1);
        if (rise is not null)
        {
            context.AskForReading(KnownReadings.AssessmentRise, reader.Optional("assessmentRise")!);
        }

        bool reserveForShare = reader.Flag("reserveForShare");
        bool poolGrantsWhole = reader.Flag("poolGrantsWhole");
        ConditionDeduction? deduction = ReadDeduction(context, reader.Optional("deduction"));
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        if (shares is null || cite is null)
        {
            return null;
        }

        AllowReadings(context, shares.Parties, deduction);
        CheckParties(reader, shares.Parties);
        return new SharedStep(shares, rise, reserveForShare, deduction, poolGrantsWhole, cite) { Assumption = assumption };
    }

    private static void AllowReadings(ReadingContext context, EquatableArray<PartyKind> parties, ConditionDeduction? deduction)
    {
        if (parties.Contains(PartyKind.Pool) && parties.Contains(PartyKind.AreaFiscal))
        {
            context.ReadingsAllowed.Add(KnownReadings.PoolMatch);
        }

        if (deduction is not null)
        {
            context.ReadingsAllowed.Add(KnownReadings.ConditionDeduction);
        }
    }

    private static ConditionDeduction? ReadDeduction(ReadingContext context, JsonNode? node)
    {
        if (context.Object(node, "conditions", "decision", "cite") is not { } reader)
        {
            return null;
        }

        EquatableArray<Citation> conditions = ObjectReader.Each(reader.Items("conditions"), item => reader.CiteOf(item));
        string? decision = reader.RequiredDecision(OpenValueKind.Rate, "conditionDeduction");
        Citation? cite = reader.RequiredCite();
        return decision is null || cite is null ? null : new ConditionDeduction(conditions, decision, cite);
    }

    // A key that moves a part from one party to another needs both parties in the step.
    private static void CheckParties(ObjectReader reader, EquatableArray<PartyKind> parties)
    {
        bool area = parties.Contains(PartyKind.AreaFiscal);
        bool pool = parties.Contains(PartyKind.Pool);
        Require(reader, "assessmentRise", area && parties.Count == 2, "moves a part from one other party to \"area-fiscal\": the step needs these two parties");
        Require(reader, "reserveForShare", area, "draws the part of \"area-fiscal\" from its reserve: the step needs that party");
        Require(reader, "deduction", area && pool && parties.Count == 2, "moves a part from \"pool\" to \"area-fiscal\": the step needs these two parties");
        Require(reader, "poolGrantsWhole", pool, "is about the part of \"pool\": the step needs that party");
    }

    private static void Require(ObjectReader reader, string key, bool met, string why)
    {
        if (!met && reader.Has(key))
        {
            reader.Context.Report(ProblemIds.PartyNotAllowed, reader.Optional(key)!, $"\"{key}\" {why}. Change the parties or remove the key.");
        }
    }
}
