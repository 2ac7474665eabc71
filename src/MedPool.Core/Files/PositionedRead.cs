using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>
/// Reads some bytes of a file from a position on, as <see cref="RandomAccess"/> does: at least one unless the file ends there, and not always as many as there
/// are.
/// </summary>
internal delegate int PositionedRead(SafeFileHandle file, Span<byte> buffer, long position);

/// <summary>Reads that are complete.</summary>
internal static class PositionedReads
{
    /// <summary>Reads until the buffer is full or the file ends.</summary>
    /// <returns>The bytes read; fewer than the buffer's only where the file ends.</returns>
    public static int Fill(this PositionedRead read, SafeFileHandle file, Span<byte> buffer, long position)
    {
        int filled = 0;
        for (int count; filled < buffer.Length && (count = read(file, buffer[filled..], position + filled)) > 0;)
        {
            filled += count;
        }

        return filled;
    }
}
