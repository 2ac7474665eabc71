using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Decodes the amounts of pending rows and posts the rows. Rows with amounts of another form, or that must be deferred, stay pending.</summary>
/// <typeparam name="TPosting">Posts one row.</typeparam>
internal abstract unsafe class AmountPass<TPosting>
    where TPosting : struct, ICellPosting
{
    /// <summary>The passes of a hardware path, the fastest first. Each goes through the rows that the one before left pending.</summary>
    public static AmountPass<TPosting>[] Of(HardwarePath path) => path switch
    {
        HardwarePath.Avx512 or HardwarePath.Avx2 => [new AmountPass<TPosting, Avx2Amounts>(), new AmountPass<TPosting, Avx2MixedAmounts>()],
        _ => [new AmountPass<TPosting, Vector128Amounts>(), new AmountPass<TPosting, Vector128MixedAmounts>()],
    };

    /// <summary>Prepares for the rows of a layout.</summary>
    public abstract void Begin(PaddedLayout layout);

    /// <summary>Goes through pending rows whose keys are known.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="posting">Posts one row.</param>
    /// <param name="rows">The rows; those that stay pending move to the front.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="amounts">Memory for the amounts of one row.</param>
    /// <returns>The number of rows that stay pending.</returns>
    public abstract int Run(IndexedChunk chunk, TPosting posting, PendingRow* rows, int count, long* amounts);
}

/// <inheritdoc/>
/// <typeparam name="TPosting">Posts one row.</typeparam>
/// <typeparam name="TPath">Decodes the amounts of one row.</typeparam>
internal sealed unsafe class AmountPass<TPosting, TPath> : AmountPass<TPosting>
    where TPosting : struct, ICellPosting
    where TPath : struct, IAmountPath<TPath>
{
    private TPath _path;

    /// <inheritdoc/>
    public override void Begin(PaddedLayout layout) => _path = TPath.Of(layout);

    /// <inheritdoc/>
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
