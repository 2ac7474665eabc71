using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the name of a figure: a fact of the areas from which a levy or a ceiling can be computed.</summary>
internal static class FigureReading
{
    private static readonly Fact[] Figures = [.. FactTable.BuiltIn.Of(FactScope.Area).Where(static fact => fact.IsFigure)];

    /// <summary>The figure under a key.</summary>
    public static Fact? Figure(this ObjectReader reader, string key)
    {
        JsonNode? node = reader.Required(key);
        string? word = node is null ? null : reader.ReadText(node);
        Fact? figure = Array.Find(Figures, figure => figure.Key == word);
        if (word is not null && figure is null)
        {
            string[] known = [.. Figures.Select(static figure => figure.Key)];
            reader.Context.Report(
                ProblemIds.UnknownWord,
                node!,
                $"Unknown figure \"{word}\".{NearestWord.Suggest(word, known)} Known: {string.Join(", ", known)}.");
        }

        return figure;
    }
}
