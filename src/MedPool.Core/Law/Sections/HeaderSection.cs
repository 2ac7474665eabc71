using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the single values at the top of the document: who pools, and from which day.</summary>
internal static class HeaderSection
{
    /// <summary>The version of the language that this reader knows.</summary>
    private const int Schema = 1;

    public static void CheckSchema(ObjectReader root)
    {
        if (root.Required("schema") is not { } node || root.Integer(node, 0, int.MaxValue) is not { } schema || schema == Schema)
        {
            return;
        }

        root.Context.Report(ProblemIds.UnsupportedSchema, node, "This reader knows schema 1. Write 1, or use a newer MedPool.");
    }

    public static string? Id(ObjectReader root) => root.Identifier("id");

    public static string? Version(ObjectReader root) => root.ShortText("version");

    public static PolicyLevel? Level(ObjectReader root) => root.Word("level", PolicyWords.Level);

    public static LocalizedText? Names(ObjectReader root) => root.Context.Object(root.Required("names"), "zh", "en")?.Names();

    public static EffectivePeriod? Effective(ObjectReader root)
    {
        if (root.Context.Object(root.Required("effective"), "from", "to", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        PolicyDate? from = reader.Required("from") is null ? null : reader.OptionalDate("from");
        PolicyDate? to = reader.OptionalDate("to");
        reader.CheckPeriod(from, to);
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        if (from is null || cite is null)
        {
            return null;
        }

        reader.CheckQuoted(reader.Optional("from")!, from.Value, cite);
        if (to is { } last)
        {
            reader.CheckQuotedEnd(reader.Optional("to")!, from.Value, last, cite);
        }

        return new EffectivePeriod(from.Value, to, cite) { Assumption = assumption };
    }
}
