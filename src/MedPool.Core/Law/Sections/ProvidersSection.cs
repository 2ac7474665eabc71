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
        if (context.Object(node, "kind", "zh", "en", "perHead", "cite") is not { } reader)
        {
            return null;
        }

        string? kind = reader.Identifier("kind");
        LocalizedText? names = reader.Names();
        Citation? cite = reader.RequiredCite();
        PerHeadRule? perHead = ReadPerHead(reader);
        bool whole = kind is not null && names is not null && cite is not null && reader.Declare(seen, "kind", kind);
        return whole ? new PaymentKind(kind!, names!, cite!) { PerHead = perHead } : null;
    }

    private static PerHeadRule? ReadPerHead(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("perHead"), "standard", "decision", "cite") is not { } reader)
        {
            return null;
        }

        Sourced<Fen>? standard = reader.SourcedAmount(reader.Optional("standard"));
        string? decision = reader.Has("standard") && !reader.Has("decision") ? null : reader.RequiredDecision(OpenValueKind.Amount, "perHeadStandard");
        if (reader.Has("standard") && reader.Has("decision"))
        {
            owner.Context.Report(
                ProblemIds.NumberOutOfRange,
                reader.Optional("standard")!,
                "The standard per head is given here and left to a decision. Keep the value or the decision.");
        }

        Citation? cite = reader.RequiredCite();
        return cite is null || (standard is null && decision is null) ? null : new PerHeadRule(standard, decision, cite);
    }
}
