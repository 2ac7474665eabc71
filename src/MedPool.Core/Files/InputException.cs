namespace MedPool;

/// <summary>
/// An input file, or an option that names one, is wrong. The message says what is wrong, where, and how to mend it. The command ends with exit code 2.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception without a message of its own.</summary>
    public InputException()
        : base("The input is wrong.")
    {
    }

    /// <summary>Makes the exception with what caused it.</summary>
    /// <param name="what">What is wrong, and where.</param>
    /// <param name="inner">The cause.</param>
    public InputException(string what, Exception? inner)
        : base(what, inner)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="what">What is wrong, and where: file and line, JSON path, or option.</param>
    /// <param name="mend">How to mend it, or <see langword="null"/> where the first sentence says so.</param>
    public InputException(string what, string? mend = null)
        : base(mend is null ? what : what + "\n  " + mend) => Mend = mend;

    /// <summary>The file's name as it was given, or <see langword="null"/> where no file is at fault.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file, from 1, or <see langword="null"/>.</summary>
    public long? Line { get; init; }

    /// <summary>The character of the line, from 1, or <see langword="null"/>.</summary>
    public int? Character { get; init; }

    /// <summary>The column at fault as the file's header names it, or <see langword="null"/>.</summary>
    public string? Column { get; init; }

    /// <summary>The place in a JSON document, such as <c>$.kinds.drg.budget</c>, or <see langword="null"/>.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The id of the rule that the input is against, such as <c>JN-3-3a</c>, or <see langword="null"/>.</summary>
    public string? Rule { get; init; }

    /// <summary>How to mend it, or <see langword="null"/> where the message's first sentence says so.</summary>
    public string? Mend { get; private init; }

    /// <summary>The same with the file's name before the message.</summary>
    internal InputException In(string file) => new($"{file}: {Message}", this)
    {
        File = file,
        Line = Line,
        Character = Character,
        Column = Column,
        JsonPath = JsonPath,
        Rule = Rule,
        Mend = Mend,
    };
}
