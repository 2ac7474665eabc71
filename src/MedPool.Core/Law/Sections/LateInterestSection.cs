using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the interest on late remittances.</summary>
internal static class LateInterestSection
{
    private const int MultipleMax = 100;

    public static LateInterestRule? Read(ObjectReader root)
    {
        if (root.Context.Object(root.Optional("lateInterest"), "multiple", "withholding", "kinds") is not { } reader)
        {
            return null;
        }

        root.Context.ReadingsAllowed.Add(KnownReadings.InterestEnd);
        var seen = new DeclaredNames("kind");
        Sourced<Rate>? multiple = reader.SourcedRate(reader.Required("multiple"), 0, MultipleMax, Measure.Times);
        Citation? withholding = reader.CiteOf(reader.Required("withholding"));
        EquatableArray<LateKind> kinds = ObjectReader.Each(reader.Items("kinds"), node => ReadKind(root.Context, node, seen));
        return multiple is null || withholding is null ? null : new LateInterestRule(multiple, withholding, kinds);
    }

    private static LateKind? ReadKind(ReadingContext context, JsonNode node, DeclaredNames seen)
    {
        if (context.Object(node, "kind", "suspends", "cite") is not { } reader)
        {
            return null;
        }

        string? kind = reader.Identifier("kind");
        bool suspends = reader.Flag("suspends");
        Citation? cite = reader.RequiredCite();
        return kind is null || cite is null || !reader.Declare(seen, "kind", kind) ? null : new LateKind(kind, suspends, cite);
    }
}
