using System.Globalization;
using System.Text.Json;
using MedPool.Internals;

namespace MedPool.Files;

/// <summary>
/// Writes a table row by row and field by field, in the order of its columns: as delimited text, or as objects of a JSON list that have the columns' names as
/// keys. For one thread.
/// </summary>
public abstract class TableWriter
{
    private TableWriter()
    {
    }

    /// <summary>
    /// A table of delimited text (CSV, RFC 4180): a line with the columns' names, then one line a row, ended by line feeds. The names are written with the
    /// first row, so that nothing is written where the input is wrong at once; <see cref="Complete"/> writes them where a table has no rows.
    /// </summary>
    /// <param name="output">Receives the text.</param>
    /// <param name="columns">The columns' names.</param>
    public static TableWriter OfCsv(TextWriter output, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(columns);
        return new Csv(output, columns);
    }

    /// <summary>Objects of a JSON list that is begun and ended by the caller.</summary>
    /// <param name="json">Receives the objects.</param>
    /// <param name="columns">The columns' names.</param>
    public static TableWriter OfJson(Utf8JsonWriter json, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(columns);
        return new Json(json, columns);
    }

    /// <summary>Writes a text.</summary>
    public abstract void Text(string text);

    /// <summary>Writes an amount, in yuan with two decimals.</summary>
    public abstract void Amount(Fen amount);

    /// <summary>Writes an exact sum that may be larger than an amount, in yuan with two decimals.</summary>
    /// <param name="fen">The sum, in fen.</param>
    public void Sum(Int128 fen) => Text(SumText.Of(fen));

    /// <summary>Writes a number.</summary>
    public abstract void Number(long number);

    /// <summary>Leaves a field empty: nothing in delimited text, null in JSON.</summary>
    public abstract void Nothing();

    /// <summary>Ends the row.</summary>
    public abstract void End();

    /// <summary>Ends the table.</summary>
    public abstract void Complete();

    private sealed class Csv(TextWriter output, IReadOnlyList<string> columns) : TableWriter
    {
        private bool _hasNames;
        private bool _isInRow;

        public override void Text(string text)
        {
            Next();
            output.Write(DelimitedText.Field(text));
        }

        public override void Amount(Fen amount)
        {
            Next();
            Span<char> text = stackalloc char[Fen.MaxTextLength];
            amount.TryFormat(text, out int length);
            output.Write(text[..length]);
        }

        public override void Number(long number)
        {
            Next();
            Span<char> text = stackalloc char[20];
            number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
            output.Write(text[..length]);
        }

        public override void Nothing() => Next();

        public override void End()
        {
            output.Write('\n');
            _isInRow = false;
        }

        public override void Complete()
        {
            if (!_hasNames)
            {
                output.Write(string.Join(',', columns.Select(DelimitedText.Field)));
                output.Write('\n');
                _hasNames = true;
            }
        }

        private void Next()
        {
            if (_isInRow)
            {
                output.Write(',');
                return;
            }

            Complete();
            _isInRow = true;
        }
    }

    private sealed class Json(Utf8JsonWriter json, IReadOnlyList<string> columns) : TableWriter
    {
        private const int PendingMax = 1 << 20; // Beyond it, what has been written is handed on.

        private readonly JsonEncodedText[] _names = [.. columns.Select(column => JsonEncodedText.Encode(column))];
        private int _column;

        public override void Text(string text) => json.WriteString(Next(), text);

        public override void Amount(Fen amount)
        {
            Span<byte> text = stackalloc byte[Fen.MaxTextLength];
            amount.TryFormat(text, out int length);
            json.WriteString(Next(), text[..length]);
        }

        public override void Number(long number) => json.WriteNumber(Next(), number);

        public override void Nothing() => json.WriteNull(Next());

        public override void End()
        {
            json.WriteEndObject();
            _column = 0;
            if (json.BytesPending > PendingMax)
            {
                json.Flush();
            }
        }

        public override void Complete()
        {
        }

        private JsonEncodedText Next()
        {
            if (_column == 0)
            {
                json.WriteStartObject();
            }

            return _names[_column++];
        }
    }
}
