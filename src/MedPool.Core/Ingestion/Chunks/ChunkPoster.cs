using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Decodes and posts the common rows of an indexed chunk, in stages that each take what the one before left, and lists the odd ones, which
/// go the careful way afterwards: a call in a row loop would make the machine put its vector constants away for every row.
/// </summary>
internal abstract unsafe class ChunkPoster
{
    // After a chunk of which the near stage left more than half, so many go without it.
    private const int ChunksWithout = 15;

    private readonly PendingRows _batch = new();
    private readonly CommonRowPass?[] _near = new CommonRowPass?[CommonRowForm.Count];
    private int _without;

    /// <summary>Memory of the stages of rows that are alike.</summary>
    protected ExtractedBatch Turn { get; } = new();

    /// <summary>The layout of the rows at hand.</summary>
    protected PaddedLayout? Layout { get; private set; }

    /// <summary>The field of the time, whose form is that of the first row's as a rule.</summary>
    protected abstract int TimeField { get; }

    /// <summary>Prepares for the rows of a source.</summary>
    public void Begin(RecordLayout layout)
    {
        if (Layout?.Layout != layout)
        {
            Layout = Prepare(layout);
            Array.Clear(_near);
            _without = 0;
        }
    }

    /// <summary>Works through the rows of a chunk.</summary>
    /// <param name="text">The text that the index is of.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="deferredRows">Takes the numbers of rows that were not posted; those with quotes in order.</param>
    /// <returns>The number of odd rows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Run(byte* text, RowIndex index, int* deferredRows)
    {
        IndexedChunk chunk = IndexedChunk.Of(text, index);
        PendingRow* rows = Pinned.PointerTo(_batch.Rows);
        int fieldCount = Layout!.Layout.FieldCount;
        Reserve(chunk.RowCount);
        if (!TryNear(chunk, rows, deferredRows, out int count, out int deferredCount))
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
        int left = Post(chunk, rows, keyed, _batch.Amounts.Pointer);
        for (int i = 0; i < left; i++)
        {
            deferredRows[deferredCount++] = rows[i].Row;
        }

        return deferredCount;
    }

    /// <summary>Moves what was posted to the worker's 128-bit sums.</summary>
    public abstract void Drain();

    /// <summary>The layout, prepared for the stages.</summary>
    protected abstract PaddedLayout Prepare(RecordLayout layout);

    /// <summary>Makes sure that so many rows can be posted.</summary>
    protected abstract void Reserve(int rows);

    /// <summary>Whether there are stages for rows that are alike.</summary>
    protected abstract bool HasNear { get; }

    /// <summary>The stage of the rows that are alike.</summary>
    protected abstract CommonRowPass CreateNear<TForm, TSigns>(CommonRowForm form)
        where TForm : struct, ITimeForm
        where TSigns : struct, IAmountSigns;

    /// <summary>The stage of the keys.</summary>
    /// <returns>The number of rows whose keys are known; they have moved to the front.</returns>
    protected abstract int FindKeys(IndexedChunk chunk, PendingRow* rows, int count, int* deferredRows);

    /// <summary>The stages of the amounts, each of which takes what the one before left.</summary>
    /// <returns>The number of rows that all left; they have moved to the front.</returns>
    protected abstract int Post(IndexedChunk chunk, PendingRow* rows, int count, long* amounts);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryNear(IndexedChunk chunk, PendingRow* rows, int* deferredRows, out int count, out int deferredCount)
    {
        (count, deferredCount) = (0, 0);
        if (!HasNear || chunk.HasNonAscii || *chunk.Specials != int.MaxValue)
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
        count = Near(form).Run(chunk, fieldCount, rows, deferredRows, out deferredCount);
        if (count > 0)
        {
            count = Near(form with { HasSigns = true }).RunLeft(chunk, rows, count);
        }

        _without = count > chunk.RowCount / 2 ? ChunksWithout : 0;
        return true;
    }

    private CommonRowPass Near(CommonRowForm form) => _near[form.Number] ??= (form.HasTimeOfDay, form.HasSigns) switch
    {
        (false, false) => CreateNear<DateOnlyForm, NoSigns>(form),
        (false, true) => CreateNear<DateOnlyForm, MinusSigns>(form),
        (true, false) => CreateNear<TimeOfDayForm, NoSigns>(form),
        (true, true) => CreateNear<TimeOfDayForm, MinusSigns>(form),
    };
}
