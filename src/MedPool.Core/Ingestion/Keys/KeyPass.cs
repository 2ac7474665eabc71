using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The stage of the keys: keeps the rows whose fields have possible lengths, with known codes and a day of the year; the others are odd. One loop without a call.</summary>
internal static unsafe class KeyPass<TKeys>
    where TKeys : struct, IRowKeys
{
    /// <summary>Goes through regular rows.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="rowKeys">The key fields.</param>
    /// <param name="rows">The rows; those whose keys are known move to the front.</param>
    /// <param name="count">Their number.</param>
    /// <param name="deferredRows">Takes the numbers of the other rows.</param>
    /// <returns>The number of rows whose keys are known.</returns>
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
            nint goodCount = 0;
            for (nint i = 0; i < rowCount; i++)
            {
                ref PendingRow entry = ref rows[goodCount];
                entry = rows[i];
                deferredRows[i - goodCount] = entry.Row;
                ushort* fields = starts + entry.First;
                goodCount += keys.TryRead(text, fields, entry.CarriageReturn, ref entry) && (!hasNonAscii || keys.AreTextsAscii(text, fields)) ? 1 : 0;
            }

            return (int)goodCount;
        }
    }
}
