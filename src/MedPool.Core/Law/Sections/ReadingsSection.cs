using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the sentences that have more than one meaning, with the chosen alternative and the reason.</summary>
internal static class ReadingsSection
{
    public static EquatableArray<Reading> Read(ObjectReader root) =>
        ObjectReader.Each(root.Items("readings"), node => ReadReading(root.Context, node));

    private static Reading? ReadReading(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "name", "chosen", "why", "alternatives", "cite") is not { } reader)
        {
            return null;
        }

        string? name = ReadName(reader);
        EquatableArray<ReadingAlternative> alternatives = ReadAlternatives(reader, name);
        string? chosen = reader.Text("chosen");
        LocalizedText? why = context.Object(reader.Required("why"), "zh", "en")?.Names();
        Citation? cite = reader.OptionalCite();
        if (name is null || chosen is null || why is null)
        {
            return null;
        }

        if (!alternatives.Any(alternative => alternative.Name == chosen))
        {
            IEnumerable<string> names = alternatives.Select(static alternative => alternative.Name);
            context.Report(
                ProblemIds.UnknownReading,
                reader.Optional("chosen")!,
                $"\"{chosen}\" is not among the alternatives.{NearestWord.Suggest(chosen, names)} Choose one of them.");
        }

        return new Reading(name, chosen, why, alternatives, cite);
    }

    private static string? ReadName(ObjectReader reader)
    {
        if (reader.Text("name") is not { } name)
        {
            return null;
        }

        if (KnownReadings.Names.Contains(name))
        {
            return reader.Declare(reader.Context.Readings, "name", name) ? name : null;
        }

        reader.Context.Report(
            ProblemIds.UnknownReading,
            reader.Optional("name")!,
            $"Unknown reading \"{name}\".{NearestWord.Suggest(name, KnownReadings.Names)} Known: {string.Join(", ", KnownReadings.Names)}.");
        return null;
    }

    private static EquatableArray<ReadingAlternative> ReadAlternatives(ObjectReader reader, string? reading)
    {
        var seen = new DeclaredNames("alternative");
        EquatableArray<ReadingAlternative> alternatives =
            ObjectReader.Each(reader.Items("alternatives"), node => ReadAlternative(reader.Context, node, reading, seen));
        if (alternatives.Count == 1 && reader.OptionalItems("alternatives").Count == 1)
        {
            reader.Context.Report(ProblemIds.UnknownReading, reader.Optional("alternatives")!, "A reading needs at least two alternatives. Name the others.");
        }

        return alternatives;
    }

    private static ReadingAlternative? ReadAlternative(ReadingContext context, JsonNode node, string? reading, DeclaredNames seen)
    {
        if (context.Object(node, "name", "zh", "en") is not { } reader)
        {
            return null;
        }

        string? name = reader.Text("name");
        LocalizedText? text = reader.Names();
        if (name is null || text is null || !reader.Declare(seen, "name", name))
        {
            return null;
        }

        string[] known = reading is null ? [name] : KnownReadings.AlternativesOf(reading);
        if (Array.IndexOf(known, name) >= 0)
        {
            return new ReadingAlternative(name, text);
        }

        context.Report(
            ProblemIds.UnknownReading,
            reader.Optional("name")!,
            $"\"{reading}\" has no alternative \"{name}\".{NearestWord.Suggest(name, known)} Known: {string.Join(", ", known)}.");
        return null;
    }
}
