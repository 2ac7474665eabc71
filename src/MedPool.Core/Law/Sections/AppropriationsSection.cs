using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads how money is paid to the areas during the year.</summary>
internal static class AppropriationsSection
{
    public static AppropriationRules? Read(ObjectReader root, DeclaredNames deadlines)
    {
        if (root.Context.Object(root.Optional("appropriations"), "advance", "monthly", "yearEnd", "quota", "chain", "amendment") is not { } reader)
        {
            return null;
        }

        return new AppropriationRules(
            ReadAdvance(reader, deadlines),
            ReadDated(reader, "monthly", deadlines),
            ReadDated(reader, "yearEnd", deadlines),
            ReadQuota(reader),
            ObjectReader.Each(reader.OptionalItems("chain"), node => reader.DeadlineName(node, deadlines)),
            reader.CiteOf(reader.Optional("amendment")));
    }

    private static AdvanceRule? ReadAdvance(ObjectReader owner, DeclaredNames deadlines)
    {
        if (owner.Context.Object(owner.Optional("advance"), "months", "deadline") is not { } reader)
        {
            return null;
        }

        owner.Context.ReadingsAllowed.Add(KnownReadings.Advance);
        Sourced<Rate>? months = reader.SourcedRate(reader.Required("months"), 0, 12, Measure.Months);
        string? deadline = reader.DeadlineName("deadline", deadlines);
        return months is null || deadline is null ? null : new AdvanceRule(months, deadline);
    }

    private static DatedRule? ReadDated(ObjectReader owner, string key, DeclaredNames deadlines)
    {
        if (owner.Context.Object(owner.Optional(key), "deadline", "cite") is not { } reader)
        {
            return null;
        }

        string? deadline = reader.DeadlineName("deadline", deadlines);
        Citation? cite = reader.RequiredCite();
        return deadline is null || cite is null ? null : new DatedRule(deadline, cite);
    }

    private static QuotaRule? ReadQuota(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("quota"), "carryOver", "ceiling") is not { } reader)
        {
            return null;
        }

        Citation? carryOver = reader.CiteOf(reader.Required("carryOver"));
        Citation? ceiling = reader.CiteOf(reader.Required("ceiling"));
        return carryOver is null || ceiling is null ? null : new QuotaRule(carryOver, ceiling);
    }
}
