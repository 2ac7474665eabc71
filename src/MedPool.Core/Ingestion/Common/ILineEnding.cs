namespace MedPool.Internals;

/// <summary>How the rows of a chunk end.</summary>
internal interface ILineEnding
{
    /// <summary>Whether a CR stands before the line feed.</summary>
    static abstract bool HasCarriageReturn { get; }
}

/// <summary>LF alone.</summary>
internal readonly struct LineFeed : ILineEnding
{
    public static bool HasCarriageReturn => false;
}

/// <summary>CRLF.</summary>
internal readonly struct CarriageReturnLineFeed : ILineEnding
{
    public static bool HasCarriageReturn => true;
}
