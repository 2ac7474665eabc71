namespace MedPool.Internals;

/// <summary>Reads what the policy assumes because the documents do not say it.</summary>
internal static class AssumptionsSection
{
    public static EquatableArray<Assumption> Read(ObjectReader root) =>
        ObjectReader.Each(root.OptionalItems("assumptions"), node => ReadAssumption(root.Context, node));

    private static Assumption? ReadAssumption(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "name", "value", "zh", "en") is not { } reader)
        {
            return null;
        }

        string? name = reader.Identifier("name");
        string? value = reader.Text("value");
        LocalizedText? note = reader.Names();
        bool declared = name is not null && reader.Declare(context.Assumptions, "name", name);
        if (!declared || value is null || note is null)
        {
            return null;
        }

        var assumption = new Assumption(name!, value, note);
        context.AssumptionOf.Add(name!, assumption);
        return assumption;
    }
}
