using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI2: 64 bytes at a time, positions by compressing the numbers 1 to 64 under the mask.
/// <code>
/// text    1 2 , 3 4 , 5 \n …       mask   0 0 1 0 0 1 0 1 …
/// 1 … 64  compressed by the mask:  3 6 8 …   widened to 16 bits, plus the offset, stored 32 at a time
/// </code>
/// Which bytes are delimiters is one shuffle and one comparison: a byte's lower half picks the only character with that half that counts.
/// </summary>
internal sealed unsafe class Avx512Indexer : DelimiterIndexer
{
    private const int Step = 64;

    // By lower half: the character that counts. Where none does, a byte that shuffles to something else.
    private static Vector512<byte> Delimiters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FF2C_FF0A_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FF2C_FF0A_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FF2C_FF0A_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FF2C_FF0A_FFFF).AsByte();
    }

    private static Vector512<byte> Specials
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0xFFFF_FFFF_FF22_FF00, ulong.MaxValue, 0xFFFF_FFFF_FF22_FF00, ulong.MaxValue, 0xFFFF_FFFF_FF22_FF00, ulong.MaxValue, 0xFFFF_FFFF_FF22_FF00, ulong.MaxValue).AsByte();
    }

    public override void Index(byte* chunk, int length, RowIndex index)
    {
        ushort* starts = Pinned.PointerTo(index.Starts);
        int* rowEnds = Pinned.PointerTo(index.RowEnds);
        int* specials = Pinned.PointerTo(index.Specials);
        starts[0] = 0;
        (index.RowCount, index.DelimiterCount) = Index(chunk, length, starts + 1, rowEnds, specials, out bool hasNonAscii);
        index.HasNonAscii = hasNonAscii;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Rows, int Delimiters) Index(byte* text, int length, ushort* starts, int* rowEnds, int* specials, out bool hasNonAscii)
    {
        unchecked
        {
            int* firstRow = rowEnds;
            int count = 0;
            Vector512<byte> any = default;
            for (int offset = 0; offset < length; offset += Step)
            {
                Vector512<byte> bytes = Vector512.Load(text + offset);
                if (length - offset < Step)
                {
                    // What lies beyond counts as spaces.
                    Vector512<byte> within = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)(length - offset)));
                    bytes = Vector512.ConditionalSelect(within, bytes, Vector512.Create((byte)' '));
                }

                any |= bytes;
                ulong rows = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
                ulong odd = Vector512.Equals(bytes, Avx512BW.Shuffle(Specials, bytes)).ExtractMostSignificantBits();
                Vector512<byte> delimiters = Vector512.Equals(bytes, Avx512BW.Shuffle(Delimiters, bytes));
                ulong mask = delimiters.ExtractMostSignificantBits();

                // Nearly always no or one row ends here: the first is stored without asking.
                *rowEnds = offset + 1 + BitOperations.TrailingZeroCount(rows);
                rowEnds += rows != 0 ? 1 : 0;
                for (rows &= rows - 1; rows != 0; rows &= rows - 1)
                {
                    *rowEnds++ = offset + 1 + BitOperations.TrailingZeroCount(rows);
                }

                for (; odd != 0; odd &= odd - 1)
                {
                    *specials++ = offset + BitOperations.TrailingZeroCount(odd);
                }

                Vector512<byte> positions = Avx512Vbmi2.Compress(Vector512<byte>.Zero, delimiters, Vector512<byte>.Indices + Vector512<byte>.One);
                Vector512<ushort> offsets = Vector512.Create((ushort)offset);
                ushort* to = starts + count;
                int found = BitOperations.PopCount(mask);
                count += found;
                (Avx512BW.ConvertToVector512UInt16(positions.GetLower()) + offsets).Store(to);
                if (found > 32)
                {
                    (Avx512BW.ConvertToVector512UInt16(positions.GetUpper()) + offsets).Store(to + 32);
                }
            }

            *specials = int.MaxValue;
            hasNonAscii = any.ExtractMostSignificantBits() != 0;
            return ((int)(rowEnds - firstRow), count);
        }
    }
}
