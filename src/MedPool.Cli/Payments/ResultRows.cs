using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Internals;

namespace MedPool.Cli.Payments;

/// <summary>Rows of a result, written field by field in the order of the columns: as CSV, or as objects of a JSON list that have the columns' names as keys.</summary>
internal abstract class ResultRows
{
    /// <summary>Rows of CSV, after a line with the columns' names.</summary>
    public static ResultRows OfCsv(TextWriter output, IReadOnlyList<string> columns) => new Csv(output, columns);

    /// <summary>Objects of a list that is begun already.</summary>
    public static ResultRows OfJson(Utf8JsonWriter json, IReadOnlyList<string> columns) => new Json(json, columns);

    /// <summary>Writes a text.</summary>
    public abstract void Text(string text);

    /// <summary>Writes an amount.</summary>
    public abstract void Amount(Fen amount);

    /// <summary>Writes a number.</summary>
    public abstract void Number(int number);

    /// <summary>Leaves a field empty: nothing in CSV, null in JSON.</summary>
    public abstract void Nothing();

    /// <summary>Ends the row.</summary>
    public abstract void End();

    private sealed class Csv : ResultRows
    {
        private readonly TextWriter _output;
        private bool _begun;

        public Csv(TextWriter output, IReadOnlyList<string> columns)
        {
            _output = output;
            output.Write(string.Join(',', columns));
            output.Write('\n');
        }

        public override void Text(string text)
        {
            Next();
            _output.Write(DelimitedText.Field(text));
        }

        public override void Amount(Fen amount)
        {
            Next();
            Span<char> text = stackalloc char[32];
            amount.TryFormat(text, out int length);
            _output.Write(text[..length]);
        }

        public override void Number(int number)
        {
            Next();
            Span<char> text = stackalloc char[16];
            number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
            _output.Write(text[..length]);
        }

        public override void Nothing() => Next();

        public override void End()
        {
            _output.Write('\n');
            _begun = false;
        }

        private void Next()
        {
            if (_begun)
            {
                _output.Write(',');
            }

            _begun = true;
        }
    }

    private sealed class Json(Utf8JsonWriter json, IReadOnlyList<string> columns) : ResultRows
    {
        private readonly JsonEncodedText[] _names = [.. columns.Select(column => JsonEncodedText.Encode(column))];
        private int _column;

        public override void Text(string text) => json.WriteString(Next(), text);

        public override void Amount(Fen amount)
        {
            Span<byte> text = stackalloc byte[32];
            amount.TryFormat(text, out int length);
            json.WriteString(Next(), text[..length]);
        }

        public override void Number(int number) => json.WriteNumber(Next(), number);

        public override void Nothing() => json.WriteNull(Next());

        public override void End()
        {
            json.WriteEndObject();
            json.FlushIfLong();
            _column = 0;
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
