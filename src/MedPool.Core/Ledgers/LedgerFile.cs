using System.Security.Cryptography;
using System.Text;

namespace MedPool.Internals;

/// <summary>
/// The ledger file: canonical, little-endian.
/// <code>
/// "MPLEDGER"  version u32  length u64 (of the whole file)
/// policy id, policy version: u16 length and UTF-8   year u16
/// areas u16 × 6 bytes   insurance types u16 × 3 bytes   accounts u8   months u8
/// claims totals, contributions totals: rows posted and by reason 14 × i64, amount columns u8 × (posted, rejected) 2 × i128
/// cells in the order area, insurance type, account, month: amounts i64, then counts i64
/// SHA-256 of everything before it
/// </code>
/// </summary>
internal static class LedgerFile
{
    private const uint Version = 1;
    private const int PrefixLength = 20;
    private const int LengthAt = 12;
    private const int BufferLength = 1 << 16;

    // More than the ledger of every county of the country needs; what an array holds is somewhat more.
    private const ulong LengthMax = 1 << 30;
    private const string Remedy = "Make it again from the records, or take it from a copy.";

    private static ReadOnlySpan<byte> Magic => "MPLEDGER"u8;

    /// <summary>
    /// The bytes of a file that begins as a ledger file does, up to some bytes more than it says that it has; of any other, such as an endless device, the
    /// first bytes.
    /// </summary>
    public static byte[] ReadBytes(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using MemoryStream bytes = new();
        byte[] buffer = new byte[BufferLength];
        int read = file.ReadAtLeast(buffer, PrefixLength, throwOnEndOfStream: false);
        bytes.Write(buffer, 0, read);
        ulong stated = read >= PrefixLength && buffer.AsSpan().StartsWith(Magic) ? BitConverter.ToUInt64(buffer, LengthAt) : 0;
        long length = stated <= LengthMax ? (long)stated : 0;
        while (bytes.Length <= length && (read = file.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The bytes of a ledger.</summary>
    public static byte[] Write(Ledger ledger)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(0UL);
        WriteShape(writer, ledger.Shape);
        WriteTotals(writer, ledger.Claims.Tally);
        WriteTotals(writer, ledger.Contributions.Tally);
        WriteCells(writer, ledger.Amounts);
        WriteCells(writer, ledger.Counts);
        writer.Seek(LengthAt, SeekOrigin.Begin);
        writer.Write((ulong)stream.Length + SHA256.HashSizeInBytes);
        writer.Flush();
        byte[] content = stream.ToArray();
        return [.. content, .. SHA256.HashData(content)];
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name in messages.</param>
    /// <exception cref="LedgerFileException">The bytes are not a whole, unaltered ledger file of a known version.</exception>
    public static Ledger Read(ReadOnlySpan<byte> bytes, string name)
    {
        CheckWhole(bytes, name);
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes[PrefixLength..^SHA256.HashSizeInBytes].ToArray()));
            LedgerShape shape = ReadShape(reader);
            RecordTotals claims = ReadTotals(reader, RecordKind.Claims);
            RecordTotals contributions = ReadTotals(reader, RecordKind.Contributions);
            long[] amounts = ReadCells(reader, shape.CellCount);
            long[] counts = ReadCells(reader, shape.CellCount);
            return reader.BaseStream.Position == reader.BaseStream.Length
                ? new Ledger(shape, amounts, counts, claims, contributions)
                : throw new InvalidDataException();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or ArgumentException or OverflowException)
        {
            throw new LedgerFileException($"{name}: the ledger file's parts do not fit together. {Remedy}", problem);
        }
    }

    private static void CheckWhole(ReadOnlySpan<byte> bytes, string name)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new LedgerFileException(Magic.StartsWith(bytes)
                ? $"{name}: the ledger file is truncated to {bytes.Length} bytes. {Remedy}"
                : $"{name}: not a ledger file (it does not begin with MPLEDGER).");
        }

        if (bytes.Length < PrefixLength + SHA256.HashSizeInBytes)
        {
            throw new LedgerFileException($"{name}: the ledger file is truncated to {bytes.Length} bytes. {Remedy}");
        }

        uint version = BitConverter.ToUInt32(bytes[8..]);
        if (version > Version)
        {
            throw new LedgerFileException(
                $"{name}: the ledger file has format version {version}, and this program reads versions up to {Version}. "
                + "Use a newer MedPool, or check whether the file was altered.");
        }

        ulong length = BitConverter.ToUInt64(bytes[LengthAt..]);
        if (length > (ulong)bytes.Length)
        {
            throw new LedgerFileException($"{name}: the ledger file is truncated: {bytes.Length} of {length} bytes. {Remedy}");
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..^SHA256.HashSizeInBytes], digest);
        if (version != Version || length != (ulong)bytes.Length || !digest.SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new LedgerFileException($"{name}: the ledger file was altered or damaged: its checksum does not match. {Remedy}");
        }
    }

    private static void WriteShape(BinaryWriter writer, LedgerShape shape)
    {
        WriteText(writer, shape.PolicyId);
        WriteText(writer, shape.PolicyVersion);
        writer.Write((ushort)shape.Year);
        WriteCodes(writer, shape.Areas, CodeField.AreaLength);
        WriteCodes(writer, shape.InsuranceTypes, CodeField.InsuranceTypeLength);
        writer.Write((byte)AccountNames.Count);
        writer.Write((byte)LedgerShape.Months);
    }

    private static LedgerShape ReadShape(BinaryReader reader)
    {
        LedgerShape shape = new(
            ReadText(reader),
            ReadText(reader),
            reader.ReadUInt16(),
            ReadCodes(reader, CodeField.AreaLength),
            ReadCodes(reader, CodeField.InsuranceTypeLength));
        return reader.ReadByte() == AccountNames.Count && reader.ReadByte() == LedgerShape.Months ? shape : throw new InvalidDataException();
    }

    private static void WriteTotals(BinaryWriter writer, TotalsTally totals)
    {
        WriteCells(writer, totals.Rows);
        writer.Write((byte)totals.Posted.Length);
        for (int i = 0; i < totals.Posted.Length; i++)
        {
            WriteWide(writer, totals.Posted[i]);
            WriteWide(writer, totals.Rejected[i]);
        }
    }

    private static RecordTotals ReadTotals(BinaryReader reader, RecordKind kind)
    {
        TotalsTally totals = new(kind);
        ReadCells(reader, totals.Rows.Length).CopyTo(totals.Rows, 0);
        if (reader.ReadByte() != totals.Posted.Length || Array.Exists(totals.Rows, rows => rows < 0))
        {
            throw new InvalidDataException();
        }

        for (int i = 0; i < totals.Posted.Length; i++)
        {
            totals.Posted[i] = ReadWide(reader);
            totals.Rejected[i] = ReadWide(reader);
        }

        return new RecordTotals(totals);
    }

    private static void WriteCells(BinaryWriter writer, ReadOnlySpan<long> cells)
    {
        foreach (long cell in cells)
        {
            writer.Write(cell);
        }
    }

    private static long[] ReadCells(BinaryReader reader, int count)
    {
        long[] cells = new long[count];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.ReadInt64();
        }

        return cells;
    }

    private static void WriteWide(BinaryWriter writer, Int128 value)
    {
        writer.Write(unchecked((ulong)value));
        writer.Write((long)(value >> 64));
    }

    private static Int128 ReadWide(BinaryReader reader)
    {
        ulong lower = reader.ReadUInt64();
        return new Int128(unchecked((ulong)reader.ReadInt64()), lower);
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ushort)bytes.Length);
        writer.Write(bytes);
    }

    private static string ReadText(BinaryReader reader) => Encoding.UTF8.GetString(ReadExactly(reader, reader.ReadUInt16()));

    private static void WriteCodes(BinaryWriter writer, EquatableArray<string> codes, int length)
    {
        writer.Write((ushort)codes.Count);
        foreach (string code in codes)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(code);
            writer.Write(bytes.Length == length ? bytes : throw new InvalidOperationException($"The code {code} does not have {length} digits."));
        }
    }

    private static EquatableArray<string> ReadCodes(BinaryReader reader, int length)
    {
        string[] codes = new string[reader.ReadUInt16()];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = Encoding.ASCII.GetString(ReadExactly(reader, length));
        }

        return new EquatableArray<string>(codes);
    }

    private static byte[] ReadExactly(BinaryReader reader, int length)
    {
        byte[] bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }
}
