using System.Numerics;
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

    public override void Index(byte* text, int start, int length, RowIndex index)
    {
        int* ends = Pinned.PointerTo(index.Ends);
        ends[0] = start - 1;
        Chunk chunk = new() { Ends = ends, NextEnd = ends + 1, NextRow = Pinned.PointerTo(index.RowEnds), NextSpecial = Pinned.PointerTo(index.Specials) };
        Index(text + start, start, length, ref chunk);
        *chunk.NextSpecial = int.MaxValue;
        index.RowCount = (int)(chunk.NextRow - Pinned.PointerTo(index.RowEnds));
        index.HasNonAscii = chunk.HasNonAscii;
    }

    private static void Index(byte* text, int offset, int length, ref Chunk chunk)
    {
        unchecked
        {
            int* ends = chunk.Ends + 1;
            int* nextEnd = chunk.NextEnd;
            int* nextRow = chunk.NextRow;
            int* nextSpecial = chunk.NextSpecial;
            Vector512<byte> any = default;
            for (int left = length; left > 0; left -= Step, text += Step, offset += Step)
            {
                Vector512<byte> bytes = Vector512.Load(text);
                if (left < Step)
                {
                    // What lies beyond counts as spaces.
                    Vector512<byte> within = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)left));
                    bytes = Vector512.ConditionalSelect(within, bytes, Vector512.Create((byte)' '));
                }

                any |= bytes;
                Vector512<byte> lineFeeds = Vector512.Equals(bytes, Vector512.Create((byte)'\n'));
                Vector512<byte> delimiters = Vector512.Equals(bytes, Vector512.Create((byte)',')) | lineFeeds;
                ulong mask = delimiters.ExtractMostSignificantBits();
                ulong rows = lineFeeds.ExtractMostSignificantBits();
                ulong odd = (Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512<byte>.Zero)).ExtractMostSignificantBits();

                // Nearly always no or one row ends here: the first is stored without asking.
                int before = (int)(nextEnd - ends);
                *nextRow = before + BitOperations.PopCount(mask & (rows ^ (rows - 1)));
                nextRow += rows != 0 ? 1 : 0;
                for (rows &= rows - 1; rows != 0; rows &= rows - 1)
                {
                    *nextRow++ = before + BitOperations.PopCount(mask & (rows ^ (rows - 1)));
                }

                for (; odd != 0; odd &= odd - 1)
                {
                    *nextSpecial++ = offset + BitOperations.TrailingZeroCount(odd);
                }

                int count = BitOperations.PopCount(mask);
                Vector512<byte> positions = Avx512Vbmi2.Compress(Vector512<byte>.Zero, delimiters, Vector512<byte>.Indices);
                Vector512<int> offsets = Vector512.Create(offset);
                (Avx512F.ConvertToVector512Int32(positions.GetLower().GetLower()) + offsets).Store(nextEnd);
                (Avx512F.ConvertToVector512Int32(positions.GetLower().GetUpper()) + offsets).Store(nextEnd + 16);
                if (count > 32)
                {
                    (Avx512F.ConvertToVector512Int32(positions.GetUpper().GetLower()) + offsets).Store(nextEnd + 32);
                    (Avx512F.ConvertToVector512Int32(positions.GetUpper().GetUpper()) + offsets).Store(nextEnd + 48);
                }

                nextEnd += count;
            }

            chunk.NextRow = nextRow;
            chunk.NextSpecial = nextSpecial;
            chunk.HasNonAscii = any.ExtractMostSignificantBits() != 0;
        }
    }

    /// <summary>Where the index stands.</summary>
    private ref struct Chunk
    {
        public int* Ends;
        public int* NextEnd;
        public int* NextRow;
        public int* NextSpecial;
        public bool HasNonAscii;
    }
}
