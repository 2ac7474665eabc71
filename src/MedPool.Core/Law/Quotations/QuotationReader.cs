namespace MedPool.Internals;

/// <summary>Reads the numbers, ratios and dates that a quotation states. Numbers of articles and documents (第三条, 〔2020〕90号) are not among them.</summary>
internal sealed partial class QuotationReader
{
    private readonly string _text;
    private readonly StatedValues _stated = new();
    private int _at;

    private QuotationReader(string quote) => _text = QuotationText.Plain(quote);

    public static StatedValues Read(string quote)
    {
        var reader = new QuotationReader(quote);
        while (reader._at < reader._text.Length)
        {
            reader.ReadNext();
        }

        return reader._stated;
    }

    private void ReadNext()
    {
        if (SkipReference() || ReadPartsOf() || ReadWords() || ReadMarkedDate())
        {
            return;
        }

        if (NumeralReader.ReadAt(_text, _at) is { } numeral)
        {
            ReadNumeral(numeral);
        }
        else
        {
            _at++;
        }
    }

    private void ReadNumeral(Numeral numeral)
    {
        int end = _at + numeral.Length;
        if (ReadFraction(numeral, end) || ReadRatio(numeral, end) || ReadDate(numeral, end) || ReadRange(numeral, end))
        {
            return;
        }

        if (!ReadTenths(numeral, end) && !ReadMeasured(numeral, end))
        {
            ReadBare(numeral, end);
        }
    }

    private bool Has(int at, string word) => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;

    private bool HasAny(int at, string characters) => at >= 0 && at < _text.Length && characters.IndexOf(_text[at]) >= 0;

    private Numeral? NumeralAt(int at) => at < _text.Length ? NumeralReader.ReadAt(_text, at) : null;

    private string Words(int end) => _text.Substring(_at, end - _at);

    private bool State(StatedNumber number, int end)
    {
        _stated.Add(number, Words(end));
        _at = end;
        return true;
    }

    private bool State(StatedDate date, int end)
    {
        _stated.Add(date, Words(end));
        _at = end;
        return true;
    }
}
