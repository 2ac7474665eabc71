using System.Numerics;
using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Turns 64 bytes at a time into masks, and masks into positions bit by bit.</summary>
internal sealed unsafe class VectorIndexer<TMasks> : DelimiterIndexer
    where TMasks : struct, IByteMasks
{
    private const int Step = 64;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Index(byte* chunk, int length, RowIndex index)
    {
        ushort* starts = Pinned.PointerTo(index.Starts);
        int* rowEnds = Pinned.PointerTo(index.RowEnds);
        int* specials = Pinned.PointerTo(index.Specials);
        unchecked
        {
            starts[0] = 0;
            (int startCount, int rowCount, int specialCount, ulong nonAscii) = (1, 0, 0, 0);
            for (int offset = 0; offset < length; offset += Step)
            {
                ulong within = length - offset >= Step ? ulong.MaxValue : (1UL << (length - offset)) - 1;
                ByteMasks masks = TMasks.Load(chunk + offset);
                ulong mask = masks.Ends & within;
                nonAscii |= masks.NonAscii & within;
                for (ulong lineFeeds = masks.LineFeeds & within; lineFeeds != 0; lineFeeds &= lineFeeds - 1)
                {
                    rowEnds[rowCount++] = offset + BitOperations.TrailingZeroCount(lineFeeds) + 1;
                }

                for (ulong rare = masks.Specials & within; rare != 0; rare &= rare - 1)
                {
                    specials[specialCount++] = offset + BitOperations.TrailingZeroCount(rare);
                }

                startCount = AppendMany(starts, startCount, mask, offset + 1);
            }

            specials[specialCount] = int.MaxValue;
            index.DelimiterCount = startCount - 1;
            index.RowCount = rowCount;
            index.HasNonAscii = nonAscii != 0;
        }
    }

    /// <summary>Appends eight positions at a time, however many there are. The next call overwrites those that are too many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AppendMany(ushort* positions, int count, ulong mask, int offset)
    {
        unchecked
        {
            int total = BitOperations.PopCount(mask);
            for (ushort* to = positions + count; mask != 0; to += 8)
            {
                to[0] = RemoveFirst(ref mask, offset);
                to[1] = RemoveFirst(ref mask, offset);
                to[2] = RemoveFirst(ref mask, offset);
                to[3] = RemoveFirst(ref mask, offset);
                to[4] = RemoveFirst(ref mask, offset);
                to[5] = RemoveFirst(ref mask, offset);
                to[6] = RemoveFirst(ref mask, offset);
                to[7] = RemoveFirst(ref mask, offset);
            }

            return count + total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort RemoveFirst(ref ulong mask, int offset)
    {
        unchecked
        {
            ushort position = (ushort)(offset + BitOperations.TrailingZeroCount(mask));
            mask &= mask - 1;
            return position;
        }
    }
}
