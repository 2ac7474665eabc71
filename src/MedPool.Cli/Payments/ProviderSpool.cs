using System.Buffers.Binary;
using System.Text;

using MedPool.Cli.Input;
using MedPool.Cli.Output;
using MedPool.Internals;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>
/// The providers of a CSV file <c>kind,provider,points,fees,advanced</c>, one temporary file a payment kind, to be read as often as the settlement asks: the CSV file is
/// read once, so that it may be standard input, and nothing of it is held. The temporary files are removed with the spool.
/// </summary>
internal sealed class ProviderSpool : IDisposable
{
    private const int Period = 8_192;
    private const int BufferLength = 1 << 17;

    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, (string Path, long Count)> _kinds = new(StringComparer.Ordinal);

    private ProviderSpool(Terminal terminal, CancellationToken cancellationToken) => (_terminal, _cancellationToken) = (terminal, cancellationToken);

    /// <summary>Reads the CSV file.</summary>
    /// <param name="file">The file; '-' is standard input.</param>
    /// <param name="kinds">The kinds that have a budget.</param>
    /// <param name="folder">Where the temporary files go: some 40 bytes a provider.</param>
    /// <param name="terminal">Shows progress, and is standard input.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">A row is wrong.</exception>
    public static ProviderSpool Read(string file, IReadOnlyList<string> kinds, string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var spool = new ProviderSpool(terminal, cancellationToken);
        try
        {
            using DelimitedRows rows = DelimitedRows.Open(TextInput.Open(file, terminal, cancellationToken), "kind", "provider", "points", "fees", "advanced");
            spool.Fill(rows, kinds, folder);
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>Reads the providers of a kind, in the order of the CSV file.</summary>
    public IEnumerable<ProviderYear> Of(string kind)
    {
        (string path, long count) = _kinds[kind];
        using var progress = new ProgressLine(_terminal, $"Settling {kind}", "providers", count);
        using var records = new Records(path);
        for (long read = 0; read < count; read++)
        {
            if (read % Period == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                progress.Report(read);
            }

            yield return records.Read();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((string path, _) in _kinds.Values)
        {
            File.Delete(path);
        }
    }

    private void Fill(DelimitedRows rows, IReadOnlyList<string> kinds, string folder)
    {
        FileStream[] files = [.. kinds.Select(kind => Create(kind, folder))];
        long[] counts = new long[kinds.Count];
        try
        {
            using var progress = new RowProgress(_terminal, "Reading", "providers", rows.Length, _cancellationToken);
            while (rows.Read())
            {
                int kind = KindOf(rows, kinds);
                Write(rows, files[kind]);
                counts[kind]++;
                progress.Count(rows);
            }
        }
        finally
        {
            Array.ForEach(files, file => file.Dispose());
        }

        for (int kind = 0; kind < kinds.Count; kind++)
        {
            _kinds[kinds[kind]] = _kinds[kinds[kind]] with { Count = counts[kind] };
        }
    }

    private FileStream Create(string kind, string folder)
    {
        string path = Path.Combine(folder, $"medpool-{Guid.NewGuid():N}.tmp");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferLength);
        _kinds.Add(kind, (path, 0));
        return file;
    }

    private static int KindOf(DelimitedRows rows, IReadOnlyList<string> kinds)
    {
        string kind = rows[0];
        for (int i = 0; i < kinds.Count; i++)
        {
            if (kinds[i] == kind)
            {
                return i;
            }
        }

        throw rows.Wrong(0, $"the facts give no budget of kind '{kind}'; they have {string.Join(", ", kinds)}.");
    }

    private static void Write(DelimitedRows rows, FileStream file)
    {
        ReadOnlySpan<byte> provider = rows.Utf8(1);
        Span<byte> numbers = stackalloc byte[Records.NumbersLength];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, provider.IsEmpty ? throw rows.Wrong(1, "the provider's code is empty.") : provider.Length);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[4..], PointsOf(rows));
        BinaryPrimitives.WriteInt64LittleEndian(numbers[12..], NotNegative(rows, 3).Value);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[20..], NotNegative(rows, 4).Value);
        file.Write(numbers);
        file.Write(provider);
    }

    private static long PointsOf(DelimitedRows rows) =>
        ProviderFacts.TryPoints(rows[2], out long points) ? points : throw rows.Wrong(2, $"'{rows[2]}' is no number of points; write up to 12 digits and 4 decimals, such as 1234.5678.");

    private static Fen NotNegative(DelimitedRows rows, int column) =>
        rows.Amount(column) is var amount && amount >= Fen.Zero ? amount : throw rows.Wrong(column, "it must not be negative (JP-4).");

    // The records of a temporary file: the code's length, points, fees and advance, then the code. A block is read at a time.
    private sealed class Records(string path) : IDisposable
    {
        public const int NumbersLength = 28;

        private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        private readonly byte[] _block = new byte[BufferLength]; // The longest line of a table is half of it.
        private int _start;
        private int _end;

        public ProviderYear Read()
        {
            ReadOnlySpan<byte> numbers = Take(NumbersLength);
            int length = BinaryPrimitives.ReadInt32LittleEndian(numbers);
            long points = BinaryPrimitives.ReadInt64LittleEndian(numbers[4..]);
            Fen fees = new(BinaryPrimitives.ReadInt64LittleEndian(numbers[12..]));
            Fen advanced = new(BinaryPrimitives.ReadInt64LittleEndian(numbers[20..]));
            return new ProviderYear(Encoding.UTF8.GetString(Take(length)), points, fees, advanced);
        }

        public void Dispose() => _file.Dispose();

        private ReadOnlySpan<byte> Take(int length)
        {
            if (_end - _start < length)
            {
                _block.AsSpan(_start, _end - _start).CopyTo(_block);
                (_start, _end) = (0, _end - _start);
                _end += _file.ReadAtLeast(_block.AsSpan(_end), length - _end);
            }

            _start += length;
            return _block.AsSpan(_start - length, length);
        }
    }
}
