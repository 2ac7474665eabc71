using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the rules that the policy states without a value of their own.</summary>
internal static class RulesSection
{
    public static EquatableArray<PolicyRule> Read(ObjectReader root) =>
        ObjectReader.Each(root.OptionalItems("rules"), node => ReadRule(root.Context, node));

    private static PolicyRule? ReadRule(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "cite", "zh", "en") is not { } reader)
        {
            return null;
        }

        Citation? cite = reader.RequiredCite();
        LocalizedText? note = reader.Names();
        return cite is null || note is null ? null : new PolicyRule(cite, note);
    }
}
