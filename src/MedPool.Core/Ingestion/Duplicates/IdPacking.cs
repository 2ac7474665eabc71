using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Packs ids into 120 bits. Two ids of the same length are equal if and only if these bits are. The low word has 64 bits of the id's end; the high word has 56
/// bits of its beginning, which many ids have in common.
/// </summary>
internal static class IdPacking
{
    /// <summary>The longest id that is packed byte by byte.</summary>
    public const int BytesMax = 15;

    /// <summary>The longest id of digits.</summary>
    public const int DigitsMax = 30;

    /// <summary>The longest id of letters, digits, '-' and '_'.</summary>
    public const int LettersMax = 20;

    private const ulong Zeros = 0x3030303030303030;
    private const ulong LowNibbles = 0x0F0F0F0F0F0F0F0F;
    private const byte NoLetter = 64;

    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"u8;

    private static readonly byte[] SixBits = MakeSixBits();

    /// <summary>Packs up to 15 bytes: the last eight, and the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bytes(ReadOnlySpan<byte> id, out ulong high)
    {
        high = 0;
        if (id.Length < 8)
        {
            return Short(id);
        }

        // Two overlapping loads; the bytes of the second are masked out of the first.
        high = Load(id, 0) & ((1UL << (8 * (id.Length - 8))) - 1);
        return Load(id, id.Length - 8);
    }

    /// <summary>Packs 16 to 30 digits: the last sixteen, and the others.</summary>
    /// <returns>False: a byte is not a digit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDigits(ReadOnlySpan<byte> id, out ulong low, out ulong high) =>
        Ssse3.IsSupported ? TryDigitsOfVectors(id, out low, out high) : TryDigitsOfWords(id, out low, out high);

    /// <summary>The same with vectors: the first and the last sixteen bytes. Where they overlap, the first are cleared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDigitsOfVectors(ReadOnlySpan<byte> id, out ulong low, out ulong high)
    {
        int others = unchecked(id.Length - 16);
        Vector128<byte> zeros = Vector128.Create((byte)'0');
        Vector128<byte> last = LoadVector(id, others) ^ zeros;
        Vector128<byte> first = (LoadVector(id, 0) ^ zeros) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create(unchecked((byte)others)));
        Vector128<short> digitsToBytes = Vector128.Create((short)0x1001);
        Vector128<short> firstPairs = Ssse3.MultiplyAddAdjacent(first, digitsToBytes.AsSByte());
        Vector128<short> lastPairs = Ssse3.MultiplyAddAdjacent(last, digitsToBytes.AsSByte());
        Vector128<ulong> bytes = Sse2.PackUnsignedSaturate(firstPairs, lastPairs).AsUInt64();
        (low, high) = (bytes.GetElement(1), bytes.ToScalar());
        return Vector128.LessThanOrEqualAll(Vector128.Max(first, last), Vector128.Create((byte)9));
    }

    /// <summary>The same with words of eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDigitsOfWords(ReadOnlySpan<byte> id, out ulong low, out ulong high)
    {
        ulong first = Load(id, 0) ^ Zeros;
        ulong second = Load(id, 8) ^ Zeros;
        ulong third = Load(id, id.Length - 16) ^ Zeros;
        ulong fourth = Load(id, id.Length - 8) ^ Zeros;
        low = Nibbles(third) | (Nibbles(fourth) << 32);
        high = (Nibbles(first) | (Nibbles(second) << 32)) & ((1UL << (4 * (id.Length - 16))) - 1);
        return (NoDigits(first) | NoDigits(second) | NoDigits(third) | NoDigits(fourth)) == 0;
    }

    /// <summary>Packs 16 to 20 letters of the alphabet: the last ten, and the others.</summary>
    /// <returns>False: a byte is not in the alphabet.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryLetters(ReadOnlySpan<byte> id, out ulong low, out ulong high)
    {
        (low, high) = (0, 0);
        int seen = 0;
        for (int i = 0; i < id.Length; i++)
        {
            int bits = SixBits[id[i]];
            seen |= bits;
            if (i >= id.Length - 10)
            {
                low = (low << 6) | (uint)(bits & 63);
            }
            else
            {
                high = (high << 6) | (uint)(bits & 63);
            }
        }

        // Ten letters are 60 bits. Four of them do not fit the high word and go above the last ten letters.
        low |= (high >> 56) << 60;
        high &= (1UL << 56) - 1;
        return (seen & NoLetter) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Short(ReadOnlySpan<byte> id)
    {
        ulong bytes = 0;
        for (int i = id.Length - 1; i >= 0; i--)
        {
            bytes = (bytes << 8) | id[i];
        }

        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LoadVector(ReadOnlySpan<byte> id, int at) => Unsafe.ReadUnaligned<Vector128<byte>>(in id[at]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ReadOnlySpan<byte> id, int at) => Unsafe.ReadUnaligned<ulong>(in id[at]);

    /// <summary>Not zero if one of eight bytes, after xor with '0', is above 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NoDigits(ulong bytes) => (((bytes & 0x7F7F7F7F7F7F7F7F) + 0x7676767676767676) | bytes) & 0x8080808080808080;

    /// <summary>The low four bits of eight bytes, in 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Nibbles(ulong bytes)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitExtract(bytes, LowNibbles);
        }

        bytes &= LowNibbles;
        bytes = (bytes | (bytes >> 4)) & 0x00FF00FF00FF00FF;
        bytes = (bytes | (bytes >> 8)) & 0x0000FFFF0000FFFF;
        return (bytes | (bytes >> 16)) & uint.MaxValue;
    }

    private static byte[] MakeSixBits()
    {
        byte[] bits = new byte[256];
        Array.Fill(bits, NoLetter);
        for (int i = 0; i < Alphabet.Length; i++)
        {
            bits[Alphabet[i]] = (byte)i;
        }

        return bits;
    }
}
