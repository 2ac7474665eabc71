using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Finds the keys of pending rows. Keeps the rows whose fields have possible lengths, known codes and a day of the year; the other rows are deferred. One
/// loop without a call.
/// </summary>
internal static unsafe class KeyPass<TKeys>
    where TKeys : struct, IRowKeys
{
    /// <summary>Goes through pending rows.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="rowKeys">The key fields.</param>
    /// <param name="rows">The rows; those with a key move to the front.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="deferredRows">Receives the numbers of the other rows.</param>
    /// <returns>The number of rows with a key.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Run(IndexedChunk chunk, TKeys rowKeys, PendingRow* rows, int count, int* deferredRows)
    {
        unchecked
        {
            TKeys keys = rowKeys;
            byte* text = chunk.Text;
            ushort* starts = chunk.Starts;
            bool hasNonAscii = chunk.HasNonAscii;
            nint rowCount = count;
            nint keyed = 0;
            for (nint i = 0; i < rowCount; i++)
            {
                ref PendingRow row = ref rows[keyed];
                row = rows[i];
                deferredRows[i - keyed] = row.Row;
                ushort* fields = starts + row.First;
                keyed += keys.TryRead(text, fields, row.CarriageReturn, ref row) && (!hasNonAscii || keys.AreIdsAscii(text, fields)) ? 1 : 0;
            }

            return (int)keyed;
        }
    }
}
