using System.Security.Cryptography;

namespace MedPool.Internals;

/// <summary>
/// 64 bits of a long id under a key drawn per run, so that nobody can prepare a file whose ids all meet in one place. Two ids with one digest
/// cost a comparison and nothing else.
/// </summary>
internal readonly record struct IdDigest(ulong First, ulong Second)
{
    public static IdDigest Draw()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new IdDigest(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]) | 1);
    }

    /// <summary>A folded product of each eight bytes; the last eight may overlap those before. For ids of 16 bytes and more.</summary>
    public ulong Of(ReadOnlySpan<byte> id)
    {
        ulong digest = First ^ (ulong)id.Length;
        for (int at = 0; at + 8 < id.Length; at += 8)
        {
            digest = Fold(digest ^ BitConverter.ToUInt64(id[at..]));
        }

        return Fold(digest ^ BitConverter.ToUInt64(id[^8..]));
    }

    private ulong Fold(ulong value)
    {
        ulong high = Math.BigMul(value, Second, out ulong low);
        return high ^ low;
    }
}
