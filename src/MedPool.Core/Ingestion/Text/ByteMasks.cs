namespace MedPool.Internals;

/// <summary>The classes of 64 bytes of text: one bit for each byte, the first byte in the lowest bit.</summary>
/// <param name="Ends">Commas and line feeds: the ends of fields.</param>
/// <param name="LineFeeds">Line feeds.</param>
/// <param name="Specials">Quotation marks and NULs.</param>
/// <param name="NonAscii">Bytes from 0x80 on.</param>
internal readonly record struct ByteMasks(ulong Ends, ulong LineFeeds, ulong Specials, ulong NonAscii);

/// <summary>Classifies 64 bytes. One struct for each hardware path that works with masks.</summary>
internal unsafe interface IByteMasks
{
    /// <summary>The classes of the 64 bytes from <paramref name="text"/> on.</summary>
    static abstract ByteMasks Load(byte* text);
}
