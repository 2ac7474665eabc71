using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace MedPool.Internals;

/// <summary>
/// An id in 16 bytes. Ids of up to 15 bytes, and ids of 16 to 30 digits (the national platform's), are held as they are, so that equal
/// keys mean equal ids. Any other id is held as a 120-bit digest under a key drawn per run: a billion of them hold two with one digest
/// with a chance below 10⁻¹⁸, and no input can be made to.
/// </summary>
internal readonly record struct IdKey(ulong Low, ulong High)
{
    private const int PlainLengthMax = 15;
    private const int DigitsMax = 30;
    private const byte PlainTag = 0x40;
    private const byte DigitsTag = 0x80;
    private const ulong DigestTag = 0xC0UL << 56;
    private const ulong DigestMask = (1UL << 56) - 1;

    /// <summary>Whether this is no id; no id has the key zero.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>64 well-mixed bits, by which a table places the key.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ulong high = Math.BigMul(Low ^ 0x9E3779B97F4A7C15, High ^ 0xD6E8FEB86659FD93, out ulong low);
            ulong mixed = Math.BigMul(high ^ low ^ Low, 0xA0761D6478BD642F, out ulong rest);
            return mixed ^ rest ^ High;
        }
    }

    public static IdKey Of(ReadOnlySpan<byte> id, IdSecret secret)
    {
        if (id.Length <= PlainLengthMax)
        {
            return Plain(id);
        }

        return id.Length <= DigitsMax && TryDigits(id, out IdKey digits) ? digits : Digest(id, secret);
    }

    private static IdKey Plain(ReadOnlySpan<byte> id)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        id.CopyTo(bytes);
        bytes[15] = (byte)(PlainTag | id.Length);
        return new IdKey(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
    }

    private static bool TryDigits(ReadOnlySpan<byte> id, out IdKey key)
    {
        key = default;
        int split = id.Length - 16;
        if (!TryPack(id[..split], out ulong high) || !TryPack(id[split..], out ulong low))
        {
            return false;
        }

        key = new IdKey(low, high | ((ulong)(DigitsTag | id.Length) << 56));
        return true;
    }

    private static bool TryPack(ReadOnlySpan<byte> digits, out ulong packed)
    {
        (packed, uint worst) = (0, 0);
        foreach (byte character in digits)
        {
            uint digit = unchecked((uint)(character - '0'));
            worst = Math.Max(worst, digit);
            packed = (packed << 4) | (digit & 15);
        }

        return worst <= 9;
    }

    /// <summary>Two folded 128-bit products over the id in blocks of eight bytes, under the run's secret.</summary>
    private static IdKey Digest(ReadOnlySpan<byte> id, IdSecret secret)
    {
        Span<byte> bytes = stackalloc byte[FieldChecks.TextLengthMax];
        bytes.Clear();
        id.CopyTo(bytes);
        ulong first = secret.First ^ (ulong)id.Length;
        ulong second = secret.Second;
        for (int at = 0; at < bytes.Length; at += 8)
        {
            ulong block = BitConverter.ToUInt64(bytes[at..]);
            first = Fold(first ^ block, secret.Third);
            second = Fold(second ^ ulong.RotateLeft(block, 32), secret.Fourth) ^ first;
        }

        return new IdKey(Fold(first ^ secret.Fourth, second | 1), (Fold(second, secret.First | 1) & DigestMask) | DigestTag);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }
}

/// <summary>The key of one run's digests.</summary>
internal readonly record struct IdSecret(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public static IdSecret Draw()
    {
        Span<byte> bytes = stackalloc byte[32];
        RandomNumberGenerator.Fill(bytes);
        return new IdSecret(BitConverter.ToUInt64(bytes) | 1, BitConverter.ToUInt64(bytes[8..]), BitConverter.ToUInt64(bytes[16..]) | 1, BitConverter.ToUInt64(bytes[24..]) | 1);
    }
}
