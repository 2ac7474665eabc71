using System.Buffers;
using System.IO.Pipelines;

namespace MedPool.Benchmarks;

/// <summary>
/// What a careful programmer writes in an afternoon: lines from a PipeReader, fields by IndexOf, amounts to fen by a loop over digits,
/// everything checked that is cheap to check, sums in a dense array.
/// </summary>
internal static class PipeLoopContestant
{
    public static Int128 Run<TLoop>(byte[] file)
        where TLoop : struct, IRowLoop<TLoop>
    {
        PipeReader reader = PipeReader.Create(new MemoryStream(file), new StreamPipeReaderOptions(bufferSize: 512 * 1024));
        TLoop loop = TLoop.Create();
        bool header = true;
        Int128 total = 0;
        while (true)
        {
            ReadResult result = reader.ReadAsync().AsTask().GetAwaiter().GetResult();
            ReadOnlySequence<byte> buffer = result.Buffer;
            while (TryReadLine(ref buffer, out ReadOnlySequence<byte> line))
            {
                if (header)
                {
                    header = false;
                    continue;
                }

                total += line.IsSingleSegment ? Post(line.FirstSpan, ref loop) : PostCopy(line, ref loop);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return total;
            }
        }
    }

    private static long PostCopy<TLoop>(ReadOnlySequence<byte> line, ref TLoop loop)
        where TLoop : struct, IRowLoop<TLoop>
    {
        Span<byte> copy = stackalloc byte[(int)line.Length];
        line.CopyTo(copy);
        return Post(copy, ref loop);
    }

    private static long Post<TLoop>(ReadOnlySpan<byte> line, ref TLoop loop)
        where TLoop : struct, IRowLoop<TLoop>
    {
        loop.Begin();
        int column = 0;
        while (true)
        {
            int comma = line.IndexOf((byte)',');
            if (comma < 0)
            {
                loop.Take(line, column);
                return loop.Post(column + 1);
            }

            loop.Take(line[..comma], column++);
            line = line[(comma + 1)..];
        }
    }

    private static bool TryReadLine(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        // The common case without SequencePosition arithmetic.
        ReadOnlySpan<byte> first = buffer.FirstSpan;
        int lineFeed = first.IndexOf((byte)'\n');
        if (lineFeed >= 0)
        {
            line = buffer.Slice(0, lineFeed);
            buffer = buffer.Slice(lineFeed + 1);
            return true;
        }

        if (buffer.PositionOf((byte)'\n') is not { } position)
        {
            line = default;
            return false;
        }

        line = buffer.Slice(0, position);
        buffer = buffer.Slice(buffer.GetPosition(1, position));
        return true;
    }
}
