using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace MedPool.Internals;

/// <summary>
/// Cuts one row into fields by RFC 4180, byte by byte: the definition of a well-formed row. Holds the text of the columns, without quotation marks.
/// Used for one row after another.
/// </summary>
internal class RowFields
{
    private readonly FieldText[] _texts = new FieldText[ClaimColumn.Count];
    private readonly byte[] _scratch = new byte[RowText.LengthMax + 1];
    private RecordLayout? _layout;
    private int _scratchUsed;

    /// <summary>What cuts rows on a hardware path.</summary>
    public static RowFields Of(HardwarePath path) => path switch
    {
        HardwarePath.Scalar => new RowFields(),
        HardwarePath.Vector128 => new VectorRowFields<Vector128Masks>(),
        _ => new VectorRowFields<Avx2Masks>(),
    };

    /// <summary>The text of a column of the last row; "0" for an optional column that the file lacks.</summary>
    /// <param name="row">The row that was split.</param>
    /// <param name="column">The column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> row, int column)
    {
        ref readonly FieldText text = ref _texts[column];
        return text.Start < 0 ? "0"u8 : (text.IsUnescaped ? _scratch.AsSpan(0, _scratchUsed) : row).Slice(text.Start, text.Length);
    }

    /// <summary>Splits a row.</summary>
    /// <param name="row">The row without its line end.</param>
    /// <param name="layout">The layout of its file.</param>
    /// <returns>False: the row is malformed.</returns>
    public virtual bool TrySplit(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        Begin(layout);
        if (row.Contains((byte)0))
        {
            return false;
        }

        bool checkUtf8 = !Ascii.IsValid(row);
        int at = 0;
        for (int field = 0; field < layout.FieldCount; field++)
        {
            int column = layout.ColumnOfField[field];
            if (!TryReadField(row, ref at, column)
                || (at == row.Length) != (field == layout.FieldCount - 1)
                || (checkUtf8 && column >= 0 && !Utf8.IsValid(Text(row, column))))
            {
                return false;
            }

            at++; // The comma.
        }

        return true;
    }

    private bool TryReadField(ReadOnlySpan<byte> row, ref int at, int column)
    {
        if (at < row.Length && row[at] == (byte)'"')
        {
            return TryReadQuoted(row, ref at, column);
        }

        // Fields are short: a simple loop is faster than a vectorized search.
        int end = at;
        while (end < row.Length && row[end] is not ((byte)',' or (byte)'"'))
        {
            end++;
        }

        Keep(column, at, end - at, unescaped: false);
        at = end;
        return at == row.Length || row[at] == (byte)',';
    }

    private bool TryReadQuoted(ReadOnlySpan<byte> row, ref int at, int column)
    {
        int start = ++at;
        int unescapedStart = _scratchUsed;
        bool unescaped = false;
        while (true)
        {
            int quote = row[at..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return false;
            }

            at += quote + 1;
            bool doubled = at < row.Length && row[at] == (byte)'"';
            if (!doubled)
            {
                break;
            }

            unescaped = true;
            CopyToScratch(row[start..at]);
            start = ++at;
        }

        if (unescaped)
        {
            CopyToScratch(row[start..(at - 1)]);
            Keep(column, unescapedStart, _scratchUsed - unescapedStart, unescaped: true);
        }
        else
        {
            Keep(column, start, at - 1 - start, unescaped: false);
        }

        return at == row.Length || row[at] == (byte)',';
    }

    private void CopyToScratch(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_scratch.AsSpan(_scratchUsed));
        _scratchUsed += bytes.Length;
    }

    /// <summary>Prepares for a row. A well-formed row sets all columns of the layout, so those of the row before need not be cleared.</summary>
    protected void Begin(RecordLayout layout)
    {
        _scratchUsed = 0;
        if (layout != _layout)
        {
            _layout = layout;
            Array.Fill(_texts, new FieldText(-1, 0, false));
        }
    }

    /// <summary>Keeps a field that holds a column.</summary>
    protected void Keep(int column, int start, int length, bool unescaped)
    {
        if (column >= 0)
        {
            _texts[column] = new FieldText(start, length, unescaped);
        }
    }

    /// <summary>Where a column's text is: in the row, or in the unescaped text. A negative start: the file lacks the column.</summary>
    private readonly record struct FieldText(int Start, int Length, bool IsUnescaped);
}
