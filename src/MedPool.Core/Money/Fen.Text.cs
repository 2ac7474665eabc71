using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace MedPool;

public readonly partial record struct Fen : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Fen>, IUtf8SpanParsable<Fen>
{
    /// <summary>Length of the longest text form, that of <see cref="long.MinValue"/> fen: <c>-92233720368547758.08</c>.</summary>
    public const int MaxTextLength = 21;

    /// <summary>Reads an amount: optional <c>-</c>, 1 to 15 digits, and optionally <c>.</c> with 1 or 2 digits.</summary>
    /// <exception cref="FormatException">The text is not an amount; the message says why.</exception>
    public static Fen Parse(ReadOnlySpan<char> text) => Scan(text, out Fen amount) is { } problem ? throw NotAnAmount(text.ToString(), problem) : amount;

    /// <summary>Reads an amount in UTF-8: optional <c>-</c>, 1 to 15 digits, and optionally <c>.</c> with 1 or 2 digits.</summary>
    /// <exception cref="FormatException">The text is not an amount; the message says why.</exception>
    public static Fen Parse(ReadOnlySpan<byte> utf8Text) =>
        Scan(utf8Text, out Fen amount) is { } problem ? throw NotAnAmount(Encoding.UTF8.GetString(utf8Text), problem) : amount;

    /// <summary>Reads an amount: optional <c>-</c>, 1 to 15 digits, and optionally <c>.</c> with 1 or 2 digits.</summary>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Fen amount) => Scan(text, out amount) is null;

    /// <summary>Reads an amount in UTF-8: optional <c>-</c>, 1 to 15 digits, and optionally <c>.</c> with 1 or 2 digits.</summary>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Fen amount) => Scan(utf8Text, out amount) is null;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not read: an amount has one text form everywhere.</param>
    public static Fen Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads an amount of any size that <see cref="ToString"/> writes; amounts in files have at most 15 digits of yuan, balances can have more.</summary>
    internal static bool TryParseWhole(string text, out Fen amount)
    {
        if (TryParse(text, out amount))
        {
            return true;
        }

        long fen = 0;
        bool sound = text.Length > 3 && text[^3] == '.' && long.TryParse(text.Remove(text.Length - 3, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out fen);
        amount = new Fen(fen);
        return sound;
    }

    /// <inheritdoc/>
    static Fen ISpanParsable<Fen>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<Fen>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fen result) => TryParse(s, out result);

    /// <inheritdoc/>
    static bool IParsable<Fen>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fen result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Fen IUtf8SpanParsable<Fen>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<Fen>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Fen result) => TryParse(utf8Text, out result);

    /// <summary>The amount in yuan with two decimals, <c>-0.01</c>; the same in every culture, for every 64-bit count of fen.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, stackalloc char[MaxTextLength], $"{this}");

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the amount in yuan with two decimals.</summary>
    /// <param name="destination">Where to; <see cref="MaxTextLength"/> is always enough.</param>
    /// <param name="charsWritten">Characters written.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TryWrite(destination, out charsWritten);

    /// <summary>Writes the amount in yuan with two decimals, in UTF-8.</summary>
    /// <param name="utf8Destination">Where to; <see cref="MaxTextLength"/> is always enough.</param>
    /// <param name="bytesWritten">Bytes written.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TryWrite(utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(destination, out charsWritten);

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(utf8Destination, out bytesWritten);
}
