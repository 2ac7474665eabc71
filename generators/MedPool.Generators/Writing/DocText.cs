namespace MedPool.Generators.Writing;

/// <summary>Texts of the policy inside documentation comments and comments.</summary>
internal static class DocText
{
    public static string Escape(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Of(LocalizedText text) => text.Zh + " — " + text.En + ".";

    /// <summary>A citation as a reader of the code needs it: rule, article, words.</summary>
    public static string Of(Citation cite) => $"{cite.Rule}, {cite.Document} {cite.Article}: “{cite.Quote}”";

    /// <summary>What an assumption assumes, by its name.</summary>
    public static string OfAssumption(Assumption assumption) => $"Assumption {assumption.Name}: {assumption.Note.Zh} {assumption.Note.En}";

    // A line separator would end a comment, and the rest would be code.
    public static string OneLine(string text) => new([.. text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
}
