using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Cuts rows as <see cref="RowFields"/> does, by masks of 64 bytes instead of byte by byte. Rows with a quotation mark, a NUL or a byte from 0x80 on are
/// left to the definition. The rows must belong to a block, so that 64 bytes behind them can be read.
/// </summary>
internal sealed unsafe class VectorRowFields<TMasks> : RowFields
    where TMasks : struct, IByteMasks
{
    private const int Step = 64;

    /// <inheritdoc/>
    public override bool TrySplit(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        ReadOnlySpan<int> columns = layout.ColumnOfField;
        (int field, int start) = (0, 0);
        Begin(layout);
        fixed (byte* text = row)
        {
            for (int offset = 0; offset < row.Length; offset += Step)
            {
                ulong within = row.Length - offset >= Step ? ulong.MaxValue : (1UL << (row.Length - offset)) - 1;
                ByteMasks masks = TMasks.Load(text + offset);
                if (((masks.Specials | masks.NonAscii) & within) != 0)
                {
                    return base.TrySplit(row, layout);
                }

                for (ulong commas = masks.Ends & within; commas != 0; commas &= unchecked(commas - 1))
                {
                    int at = offset + BitOperations.TrailingZeroCount(commas);
                    if (field >= columns.Length - 1)
                    {
                        return false; // One comma too many.
                    }

                    Keep(columns[field++], start, at - start, unescaped: false);
                    start = at + 1;
                }
            }
        }

        Keep(columns[field], start, row.Length - start, unescaped: false);
        return field == columns.Length - 1;
    }
}
