using System.Buffers.Binary;

namespace MedPool.Internals;

/// <summary>
/// A member's id in 16 bytes, without loss: up to 30 digits with four bits each, other ids of up to 15 bytes unchanged. A longer id has no key.
/// </summary>
internal readonly record struct MemberKey(UInt128 Value)
{
    private const int MaxDigits = 30;
    private const int MaxBytes = 15;
    private const int DigitsTag = 0x80; // With the length, in the top byte: distinguishes "1" from "01", and digits from bytes.

    /// <summary>Makes the key of an id.</summary>
    /// <returns>Whether the id has a key.</returns>
    public static bool TryCreate(ReadOnlySpan<byte> id, out MemberKey key)
    {
        bool digits = !id.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        key = digits && id.Length <= MaxDigits ? new MemberKey(Digits(id)) : id.Length <= MaxBytes ? new MemberKey(Bytes(id)) : default;
        return id.Length <= (digits ? MaxDigits : MaxBytes);
    }

    /// <summary>The id of a key made from ASCII text.</summary>
    public string ToText()
    {
        byte tag = (byte)(Value >> 120);
        return (tag & DigitsTag) == 0
            ? string.Create(tag, Value, static (text, value) => Fill(text, value, 8, ascending: true))
            : string.Create(tag - DigitsTag, Value, static (text, value) => Fill(text, value, 4, ascending: false));
    }

    private static void Fill(Span<char> text, UInt128 value, int bits, bool ascending)
    {
        for (int i = 0; i < text.Length; i++)
        {
            uint part = (uint)((value >> (bits * (ascending ? i : text.Length - 1 - i))) & ((1u << bits) - 1));
            text[i] = (char)(ascending ? part : '0' + part);
        }
    }

    private static UInt128 Digits(ReadOnlySpan<byte> id)
    {
        UInt128 packed = 0;
        foreach (byte digit in id)
        {
            packed = packed << 4 | (UInt128)(digit - '0');
        }

        return packed | (UInt128)(DigitsTag + id.Length) << 120;
    }

    private static UInt128 Bytes(ReadOnlySpan<byte> id)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        id.CopyTo(padded);
        padded[MaxBytes] = (byte)id.Length;
        return BinaryPrimitives.ReadUInt128LittleEndian(padded);
    }
}
