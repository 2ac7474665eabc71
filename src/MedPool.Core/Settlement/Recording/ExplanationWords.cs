namespace MedPool;

/// <summary>The words that files use for units and sources of numbers.</summary>
public static class ExplanationWords
{
    /// <summary>A unit's word: <c>amount</c>.</summary>
    public static string Word(this ExplanationUnit unit) => unit switch
    {
        ExplanationUnit.Amount => "amount",
        ExplanationUnit.Rate => "rate",
        ExplanationUnit.Months => "months",
        ExplanationUnit.Persons => "persons",
        ExplanationUnit.Number => "number",
    };

    /// <summary>A source's word: <c>fact</c>.</summary>
    public static string Word(this ExplanationSource source) => source switch
    {
        ExplanationSource.Fact => "fact",
        ExplanationSource.Value => "value",
        ExplanationSource.Ledger => "ledger",
        ExplanationSource.Step => "step",
    };

    /// <summary>The unit of a word.</summary>
    /// <exception cref="FormatException">No unit has this word.</exception>
    internal static ExplanationUnit Unit(string word) => Find(Enum.GetValues<ExplanationUnit>(), Word, word);

    /// <summary>The source of a word.</summary>
    /// <exception cref="FormatException">No source has this word.</exception>
    internal static ExplanationSource Source(string word) => Find(Enum.GetValues<ExplanationSource>(), Word, word);

    private static T Find<T>(T[] values, Func<T, string> wordOf, string word)
    {
        int index = Array.FindIndex(values, value => wordOf(value) == word);
        return index >= 0 ? values[index] : throw new FormatException($"\"{word}\" is not one of {string.Join(", ", values.Select(wordOf))}.");
    }
}
