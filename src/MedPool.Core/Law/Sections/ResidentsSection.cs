using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the residents' contribution and the subsidies that converge to one standard.</summary>
internal static class ResidentsSection
{
    public static ResidentRule? Read(ObjectReader owner)
    {
        string[] keys = ["personal", "assistance", "firstYear", "years", "tiers", "assumption", "residencePermit", "cite"];
        if (owner.Context.Object(owner.Optional("residents"), keys) is not { } reader)
        {
            return null;
        }

        Citation? personal = reader.CiteOf(reader.Required("personal"));
        Citation? assistance = reader.CiteOf(reader.Required("assistance"));
        int? firstYear = reader.Integer("firstYear", 1900, 9999);
        int? years = reader.Integer("years", 1, 20);
        int? tiers = reader.Integer("tiers", 1, 20);
        string? equalSteps = reader.Required("assumption") is null ? null : reader.OptionalAssumption();
        Citation? permit = reader.CiteOf(reader.Required("residencePermit"));
        Citation? cite = reader.RequiredCite();
        bool whole = personal is not null && assistance is not null && equalSteps is not null && permit is not null && cite is not null;
        if (!whole || firstYear is null || years is null || tiers is null)
        {
            return null;
        }

        reader.CheckQuotedYear(reader.Optional("firstYear")!, firstYear.Value, cite);
        reader.CheckQuoted(reader.Optional("years")!, years.Value, Measure.Years, cite);
        reader.CheckQuoted(reader.Optional("tiers")!, tiers.Value, Measure.Items, cite);
        return new ResidentRule(personal!, assistance!, firstYear.Value, years.Value, tiers.Value, equalSteps!, permit!, cite!);
    }
}
