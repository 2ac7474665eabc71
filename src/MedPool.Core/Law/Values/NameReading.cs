namespace MedPool.Internals;

/// <summary>Reads the names that a document gives to its own parts.</summary>
internal static class NameReading
{
    /// <summary>The most characters that a name may have, so that files and messages can carry it.</summary>
    private const int LengthMax = 100;

    /// <summary>A name that code and files can carry: lower-case letters, digits and hyphens; the first character is a letter.</summary>
    public static string? Identifier(this ObjectReader reader, string key)
    {
        string? name = reader.ShortText(key);
        return name is null ? null : reader.Identifier(reader.Optional(key)!, name);
    }

    /// <summary>A name that an item of a list declares.</summary>
    public static string? NewIdentifier(this ObjectReader reader, JsonNode item, DeclaredNames names)
    {
        string? name = reader.ReadText(item);
        return name is not null && reader.Identifier(item, name) is not null && reader.Declare(names, item, name) ? name : null;
    }

    private static string? Identifier(this ObjectReader reader, JsonNode node, string name)
    {
        if (IsIdentifier(name))
        {
            return name;
        }

        reader.Context.Report(
            ProblemIds.MalformedName,
            node,
            $"\"{name}\" is not a name. Write lower-case letters, digits and single hyphens between them, and begin with a letter.");
        return null;
    }

    /// <summary>A text that may have as many characters as a name.</summary>
    public static string? ShortText(this ObjectReader reader, string key)
    {
        string? text = reader.Text(key);
        if (text is null || text.Length <= LengthMax)
        {
            return text;
        }

        reader.Context.Report(
            ProblemIds.MalformedName, reader.Optional(key)!, $"The {key} has {text.Length} characters, and may have up to {LengthMax}. Write a shorter one.");
        return null;
    }

    /// <summary>Declares a name, or reports that it is declared already.</summary>
    public static bool Declare(this ObjectReader reader, DeclaredNames names, string key, string name) =>
        reader.Declare(names, reader.Optional(key)!, name);

    private static bool Declare(this ObjectReader reader, DeclaredNames names, JsonNode node, string name)
    {
        if (names.Declare(name, node.Mark))
        {
            return true;
        }

        reader.Context.Report(ProblemIds.RepeatedName, node, $"Two entries are called \"{name}\": the {names.Noun} is declared above. Rename or remove one.");
        return false;
    }

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsIdentifier(string name)
    {
        bool lettered = name.Length > 0 && name[0] is >= 'a' and <= 'z';
        bool plain = name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        return lettered && plain && name[name.Length - 1] != '-' && name.IndexOf("--", StringComparison.Ordinal) < 0;
    }
}
