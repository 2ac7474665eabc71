using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI2: 64 bytes at a time, positions by compressing the numbers 0 to 63 under the mask.
/// <code>
/// text    1 2 , 3 4 , 5 \n …       mask   0 0 1 0 0 1 0 1 …
/// 0 … 63  compressed by the mask:  2 5 7 …   widened to 32 bits, plus the offset, stored 16 at a time
/// </code>
/// </summary>
internal sealed unsafe class Avx512Indexer : DelimiterIndexer
{
    private const int Step = 64;

    private static readonly Vector512<byte> Numbers = Vector512<byte>.Indices;

    public override void Index(byte* text, int start, int length, RowIndex index)
    {
        fixed (int* ends = index.Ends, rowEnds = index.RowEnds, specials = index.Specials)
        {
            ends[0] = start - 1;
            (int endCount, int rowCount, int specialCount) = (1, 0, 0);
            Vector512<byte> any = default;
            int whole = length & ~(Step - 1);
            Vector512<byte> numbers = Numbers;
            for (int offset = 0; offset < length; offset += Step)
            {
                Vector512<byte> bytes = Vector512.Load(text + start + offset);
                if (offset == whole)
                {
                    // The last, shorter step: what lies beyond counts as spaces.
                    Vector512<byte> within = Vector512.LessThan(numbers, Vector512.Create((byte)(length - whole)));
                    bytes = Vector512.ConditionalSelect(within, bytes, Vector512.Create((byte)' '));
                }

                Vector512<byte> lineFeeds = Vector512.Equals(bytes, Vector512.Create((byte)'\n'));
                Vector512<byte> delimiters = Vector512.Equals(bytes, Vector512.Create((byte)',')) | lineFeeds;
                Vector512<byte> special = Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512<byte>.Zero);
                any |= bytes;
                ulong mask = delimiters.ExtractMostSignificantBits();
                ulong rows = lineFeeds.ExtractMostSignificantBits();
                ulong odd = special.ExtractMostSignificantBits();

                // Nearly always no or one row ends here: the first is stored without asking.
                rowEnds[rowCount] = unchecked(endCount - 1 + BitOperations.PopCount(mask & (rows ^ (rows - 1))));
                rowCount += rows != 0 ? 1 : 0;
                for (rows &= unchecked(rows - 1); rows != 0; rows &= rows - 1)
                {
                    rowEnds[rowCount++] = endCount - 1 + BitOperations.PopCount(mask & (rows ^ (rows - 1)));
                }

                for (; odd != 0; odd &= odd - 1)
                {
                    specials[specialCount++] = start + offset + BitOperations.TrailingZeroCount(odd);
                }

                Append(ends + endCount, delimiters, mask, numbers, start + offset);
                endCount += BitOperations.PopCount(mask);
            }

            specials[specialCount] = int.MaxValue;
            index.RowCount = rowCount;
            index.HasNonAscii = any.ExtractMostSignificantBits() != 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Append(int* to, Vector512<byte> delimiters, ulong mask, Vector512<byte> numbers, int offset)
    {
        Vector512<byte> positions = Avx512Vbmi2.Compress(Vector512<byte>.Zero, delimiters, numbers);
        Vector512<int> offsets = Vector512.Create(offset);
        (Avx512F.ConvertToVector512Int32(positions.GetLower().GetLower()) + offsets).Store(to);
        (Avx512F.ConvertToVector512Int32(positions.GetLower().GetUpper()) + offsets).Store(to + 16);
        if (BitOperations.PopCount(mask) > 32)
        {
            (Avx512F.ConvertToVector512Int32(positions.GetUpper().GetLower()) + offsets).Store(to + 32);
            (Avx512F.ConvertToVector512Int32(positions.GetUpper().GetUpper()) + offsets).Store(to + 48);
        }
    }
}
