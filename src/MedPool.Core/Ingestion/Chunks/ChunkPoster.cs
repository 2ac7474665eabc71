using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Posts the rows of an indexed chunk in passes. Each pass goes through the rows that the one before left pending. Rows that no pass posts are deferred to
/// the scalar definition. A pass is a loop of its own because a call within the loop would make the compiler save its vector constants for every row.
/// </summary>
internal abstract unsafe class ChunkPoster
{
    // So many chunks go without the common-row pass after a chunk of which it left more than half.
    private const int ChunksWithout = 15;

    private readonly PendingRow[] _rows = GC.AllocateUninitializedArray<PendingRow>(RowIndex.ChunkBytes + 1, pinned: true);
    private readonly VectorArray<long> _amounts = new(RowAmounts.Length + 4);
    private readonly CommonRowPass?[] _commonPasses = new CommonRowPass?[CommonRowForm.Count];
    private int _without;

    /// <summary>Memory of the common-row passes.</summary>
    protected ExtractedBatch Batch { get; } = new();

    /// <summary>The layout of the rows.</summary>
    protected PaddedLayout? Layout { get; private set; }

    /// <summary>The field of the time.</summary>
    protected abstract int TimeField { get; }

    /// <summary>Prepares for the rows of a source.</summary>
    public void Begin(RecordLayout layout)
    {
        if (Layout?.Layout != layout)
        {
            Layout = Prepare(layout);
            Array.Clear(_commonPasses);
            _without = 0;
        }
    }

    /// <summary>Posts the rows of a chunk.</summary>
    /// <param name="text">The chunk's text.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="deferredRows">Receives the numbers of the deferred rows; those with quotation marks come first and in order.</param>
    /// <returns>The number of deferred rows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Run(byte* text, RowIndex index, int* deferredRows)
    {
        IndexedChunk chunk = IndexedChunk.Of(text, index);
        PendingRow* rows = Pinned.PointerTo(_rows);
        int fieldCount = Layout!.Layout.FieldCount;
        Reserve(chunk.RowCount);
        if (!TryPostCommon(chunk, rows, deferredRows, out int count, out int deferredCount))
        {
            count = RowPass.Run(chunk, fieldCount, rows, deferredRows);
            deferredCount = chunk.RowCount - count;
        }

        if (count == 0)
        {
            return deferredCount;
        }

        int keyed = FindKeys(chunk, rows, count, deferredRows + deferredCount);
        deferredCount += count - keyed;
        int left = Post(chunk, rows, keyed, _amounts.Pointer);
        for (int i = 0; i < left; i++)
        {
            deferredRows[deferredCount++] = rows[i].Row;
        }

        return deferredCount;
    }

    /// <summary>Moves everything posted to the worker's 128-bit sums.</summary>
    public abstract void Drain();

    /// <summary>Prepares the passes for a layout.</summary>
    protected abstract PaddedLayout Prepare(RecordLayout layout);

    /// <summary>Makes room for so many rows.</summary>
    protected abstract void Reserve(int rows);

    /// <summary>Whether this machine and layout have common-row passes.</summary>
    protected abstract bool HasCommonPass { get; }

    /// <summary>The common-row pass of a form.</summary>
    protected abstract CommonRowPass CreateCommonPass<TForm, TSigns>(CommonRowForm form)
        where TForm : struct, ITimeForm
        where TSigns : struct, IAmountSigns;

    /// <summary>The key pass.</summary>
    /// <returns>The number of rows whose keys are known; they have moved to the front.</returns>
    protected abstract int FindKeys(IndexedChunk chunk, PendingRow* rows, int count, int* deferredRows);

    /// <summary>The amount passes.</summary>
    /// <returns>The number of rows that are still pending; they have moved to the front.</returns>
    protected abstract int Post(IndexedChunk chunk, PendingRow* rows, int count, long* amounts);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryPostCommon(IndexedChunk chunk, PendingRow* rows, int* deferredRows, out int count, out int deferredCount)
    {
        (count, deferredCount) = (0, 0);
        if (!HasCommonPass || chunk.HasNonAscii || *chunk.Specials != int.MaxValue)
        {
            return false;
        }

        if (_without > 0)
        {
            _without--;
            return false;
        }

        int fieldCount = Layout!.Layout.FieldCount;
        CommonRowForm form = CommonRowForm.Of(chunk, TimeField, fieldCount);
        count = CommonPass(form).Run(chunk, fieldCount, rows, deferredRows, out deferredCount);
        if (count > 0)
        {
            count = CommonPass(form with { HasSigns = true }).RunPending(chunk, rows, count);
        }

        _without = count > chunk.RowCount / 2 ? ChunksWithout : 0;
        return true;
    }

    private CommonRowPass CommonPass(CommonRowForm form) => _commonPasses[form.Number] ??= (form.HasTimeOfDay, form.HasSigns) switch
    {
        (false, false) => CreateCommonPass<DateOnlyForm, NoSigns>(form),
        (false, true) => CreateCommonPass<DateOnlyForm, MinusSigns>(form),
        (true, false) => CreateCommonPass<TimeOfDayForm, NoSigns>(form),
        (true, true) => CreateCommonPass<TimeOfDayForm, MinusSigns>(form),
    };
}
