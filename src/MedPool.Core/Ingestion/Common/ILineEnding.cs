namespace MedPool.Internals;

/// <summary>How common rows end.</summary>
internal interface ILineEnding
{
    /// <summary>Whether a CR precedes the line feed.</summary>
    static abstract bool HasCarriageReturn { get; }
}

/// <summary>LF alone.</summary>
internal readonly struct LineFeed : ILineEnding
{
    /// <inheritdoc/>
    public static bool HasCarriageReturn => false;
}

/// <summary>CRLF.</summary>
internal readonly struct CarriageReturnLineFeed : ILineEnding
{
    /// <inheritdoc/>
    public static bool HasCarriageReturn => true;
}
