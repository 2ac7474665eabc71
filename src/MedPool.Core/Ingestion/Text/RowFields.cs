using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace MedPool.Internals;

/// <summary>
/// Cuts one row into fields by RFC 4180, one byte after another: the definition of a well-formed row. Holds the text of the used columns,
/// quotes removed. Reused from row to row.
/// </summary>
internal class RowFields
{
    public const int LengthMax = 65536;

    private readonly FieldText[] _texts = new FieldText[ClaimColumn.Count];
    private readonly byte[] _scratch = new byte[LengthMax + 1];
    private RecordLayout? _layout;
    private int _scratchUsed;

    /// <summary>The text of a column of the row last split; "0" for an absent optional one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> row, int column)
    {
        ref readonly FieldText text = ref _texts[column];
        return text.Start < 0 ? "0"u8 : (text.IsUnescaped ? _scratch.AsSpan(0, _scratchUsed) : row).Slice(text.Start, text.Length);
    }

    /// <summary>Splits a row. False: <c>malformed-row</c>.</summary>
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
            if (!TryReadField(row, ref at, column) || (at == row.Length) != (field == layout.FieldCount - 1) || (checkUtf8 && column >= 0 && !Utf8.IsValid(Text(row, column))))
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

        // Fields are short: a plain loop is faster than a search that must be set up.
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

    /// <summary>Prepares for a row. Of a well-formed one all columns of the layout are kept, so that the row before can stay till then.</summary>
    protected void Begin(RecordLayout layout)
    {
        _scratchUsed = 0;
        if (layout != _layout)
        {
            _layout = layout;
            Array.Fill(_texts, new FieldText(-1, 0, false));
        }
    }

    /// <summary>Keeps a field, if it is a column's.</summary>
    protected void Keep(int column, int start, int length, bool unescaped)
    {
        if (column >= 0)
        {
            _texts[column] = new FieldText(start, length, unescaped);
        }
    }

    /// <summary>Where a column's text stands: in the row, or in what was unescaped; before the row's first byte if the column is absent.</summary>
    private readonly record struct FieldText(int Start, int Length, bool IsUnescaped);
}
