namespace MedPool.Internals;

/// <summary>Characters of a Chinese input method that look like those of JSON, and the character that was meant.</summary>
internal static class FullWidth
{
    private const string Written = "“”„‟＂「」『』，、：｛｝［］　";
    private const string Meant = "\"\"\"\"\"\"\"\"\",,:{}[] ";

    /// <summary>The character of JSON that was meant, or <see langword="null"/> for any other character.</summary>
    public static char? MeantBy(char written)
    {
        int index = Written.IndexOf(written);
        return index < 0 ? null : Meant[index];
    }

    /// <summary>What is wrong with the character, and how to mend it.</summary>
    public static (string What, string Mend) Describe(char written, char meant) => meant == ' '
        ? ("this is a full-width space, and JSON knows only the ASCII space", "Replace it with a space.")
        : ($"{written} is a full-width character, and JSON knows only {meant}", $"Write {meant} with the input method switched to English.");
}
