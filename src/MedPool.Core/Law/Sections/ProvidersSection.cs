using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads how providers are paid under a total budget.</summary>
internal static class ProvidersSection
{
    public static ProviderRules? Read(ObjectReader root)
    {
        if (root.Context.Object(root.Optional("providers"), "kinds", "keptShare", "sharedOverspending") is not { } reader)
        {
            return null;
        }

        var seen = new DeclaredNames("kind of payment");
        EquatableArray<PaymentKind> kinds = ObjectReader.Each(reader.Items("kinds"), node => ReadKind(root.Context, node, seen));
        Sourced<Rate>? kept = reader.SourcedRate(reader.Required("keptShare"), 0, 1);
        Sourced<Rate>? shared = reader.SourcedRate(reader.Required("sharedOverspending"), 0, 1);
        return kept is null || shared is null ? null : new ProviderRules(kinds, kept, shared);
    }

    private static PaymentKind? ReadKind(ReadingContext context, JsonNode node, DeclaredNames seen)
    {
        if (context.Object(node, "kind", "zh", "en", "cite") is not { } reader)
        {
            return null;
        }

        string? kind = reader.Identifier("kind");
        LocalizedText? names = reader.Names();
        Citation? cite = reader.RequiredCite();
        return kind is null || names is null || cite is null || !reader.Declare(seen, "kind", kind) ? null : new PaymentKind(kind, names, cite);
    }
}
