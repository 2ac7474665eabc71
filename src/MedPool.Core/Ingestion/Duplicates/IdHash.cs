using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace MedPool.Internals;

/// <summary>
/// By which ids are placed. Its key is drawn per run, so that nobody can prepare a file whose ids all meet in one place; two ids with one
/// hash cost a comparison and nothing else.
/// </summary>
internal readonly record struct IdHash(ulong First, ulong Second)
{
    public static IdHash Draw()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new IdHash(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]) | 1);
    }

    /// <summary>64 well-mixed bits of a key. Of a long id's they do not depend on its position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(IdKey key)
    {
        ulong high = key.IsLong ? 0 : key.High;
        return Fold(Fold(key.Low ^ First) ^ ulong.RotateLeft(key.Low, 32) ^ high);
    }

    /// <summary>64 bits of the text of a long id: of 16 bytes and more. The last eight bytes may overlap those before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ReadOnlySpan<byte> id)
    {
        ulong digest = First ^ (ulong)id.Length;
        for (int at = 0; at + 8 < id.Length; at += 8)
        {
            digest = Fold(digest ^ BitConverter.ToUInt64(id[at..]));
        }

        return Fold(digest ^ BitConverter.ToUInt64(id[^8..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Fold(ulong value)
    {
        ulong high = Math.BigMul(value, Second, out ulong low);
        return high ^ low;
    }
}
