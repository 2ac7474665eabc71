using System.Text;

namespace MedPool.Internals;

/// <summary>
/// The texts of a column in which the same ones come again and again, such as codes of areas: the same string for the same bytes, made once. For one thread.
/// </summary>
internal sealed class RepeatedTexts
{
    private readonly HashSet<string> _texts = new(Utf8Comparer.Instance);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private byte[] _lastBytes = new byte[64];
    private int _lastLength;
    private string _last = "";

    public RepeatedTexts() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The text of a field.</summary>
    /// <param name="utf8">The field, in sound UTF-8.</param>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.SequenceEqual(_lastBytes.AsSpan(0, _lastLength)))
        {
            return _last;
        }

        if (!_lookup.TryGetValue(utf8, out string? text))
        {
            text = Encoding.UTF8.GetString(utf8);
            _texts.Add(text);
        }

        Remember(utf8);
        return _last = text;
    }

    private void Remember(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _lastBytes.Length)
        {
            _lastBytes = new byte[utf8.Length * 2];
        }

        utf8.CopyTo(_lastBytes);
        _lastLength = utf8.Length;
    }

    private sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
    {
        private const int ShortText = 85; // In UTF-8 at most 255 bytes.

        public static readonly Utf8Comparer Instance = new();

        public bool Equals(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

        public bool Equals(ReadOnlySpan<byte> alternate, string other) =>
            Ascii.Equals(alternate, other) || (!Ascii.IsValid(alternate) && Encoding.UTF8.GetString(alternate) == other);

        public int GetHashCode(string text)
        {
            if (text.Length > ShortText)
            {
                return GetHashCode(Encoding.UTF8.GetBytes(text));
            }

            Span<byte> utf8 = stackalloc byte[ShortText * 3];
            return GetHashCode(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
        }

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);
    }
}
