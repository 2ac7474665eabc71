using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>A way of decoding the amounts of rows and posting them, and what of it depends on a layout.</summary>
internal abstract unsafe class AmountPass<TPosting>
    where TPosting : struct, ICellPosting
{
    /// <summary>Prepares for the rows of a layout.</summary>
    public abstract void Begin(PaddedLayout layout);

    /// <summary>Goes through rows whose keys are known.</summary>
    /// <returns>The number of rows that it left; they have moved to the front.</returns>
    public abstract int Run(IndexedChunk chunk, TPosting posting, PendingRow* rows, int count, long* amounts);
}

/// <summary>Decodes, checks, posts: one loop without a call.</summary>
internal sealed unsafe class AmountPass<TPosting, TPath> : AmountPass<TPosting>
    where TPosting : struct, ICellPosting
    where TPath : struct, IAmountPath<TPath>
{
    private TPath _path;

    public override void Begin(PaddedLayout layout)
    {
        _path = TPath.Of(layout);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Run(IndexedChunk chunk, TPosting posting, PendingRow* rows, int count, long* amounts)
    {
        unchecked
        {
            TPath path = _path;
            byte* text = chunk.Text;
            ushort* starts = chunk.Starts;
            int left = 0;
            for (int i = 0; i < count; i++)
            {
                PendingRow row = rows[i];
                if (!path.TryDecode(text, starts + row.First, row.CarriageReturn, TPosting.Width, amounts) || !posting.TryPost(amounts, row.Key, row.Detail))
                {
                    rows[left++] = row;
                }
            }

            return left;
        }
    }
}
