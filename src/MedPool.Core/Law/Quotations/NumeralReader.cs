namespace MedPool.Internals;

/// <summary>
/// Reads a numeral in Arabic digits, Chinese digits (〇两廿 among them) and capital forms (壹贰叁), with 十百千万亿 and decimals, mixed as laws mix
/// them: <c>1.5亿</c>, <c>三点五</c>, <c>一亿二千万</c>.
/// </summary>
internal sealed class NumeralReader
{
    private readonly string _text;
    private readonly int _start;
    private readonly List<int> _digits = [];
    private int _at;
    private bool _multiplied;
    private ExactNumber? _pending;
    private ExactNumber _section = ExactNumber.Zero;
    private ExactNumber _total = ExactNumber.Zero;

    private NumeralReader(string text, int start) => (_text, _start, _at) = (text, start, start);

    /// <summary>The longest numeral that begins at a place, or <see langword="null"/>.</summary>
    public static Numeral? ReadAt(string text, int start)
    {
        var reader = new NumeralReader(text, start);
        while (reader.ReadPart())
        {
        }

        return reader._at == start ? null : reader.Finish();
    }

    private Numeral Finish()
    {
        ExactNumber value = _total.Plus(_section).Plus(_pending ?? ExactNumber.Zero);
        bool plain = !_multiplied && _digits.Count == _at - _start;
        return new Numeral(value, _at - _start, plain ? new EquatableArray<int>([.. _digits]) : default, NumeralCharacters.IsArabic(_text[_start]));
    }

    private bool ReadPart() => _at < _text.Length && (_pending is null ? ReadDigits() || ReadTens() || ReadDecimalsOfTens() : ReadMultiplier());

    private bool ReadDigits() => NumeralCharacters.IsArabic(_text[_at]) ? ReadArabic() : ReadChinese();

    private bool ReadArabic()
    {
        int from = _at;
        ExactNumber whole = ReadArabicDigits(ExactNumber.Zero);
        bool grouped = _at - from <= 3;
        while (grouped && IsThousandsGroup())
        {
            _at++;
            whole = ReadArabicDigits(whole);
        }

        _pending = ReadDecimals(whole);
        return true;
    }

    // 1,000: the comma of a group of exactly three digits.
    private bool IsThousandsGroup()
    {
        int digits = 0;
        while (_at + digits + 1 < _text.Length && NumeralCharacters.IsArabic(_text[_at + digits + 1]))
        {
            digits++;
        }

        return digits == 3 && _text[_at] == ',';
    }

    private ExactNumber ReadArabicDigits(ExactNumber before)
    {
        ExactNumber value = before;
        for (; _at < _text.Length && NumeralCharacters.IsArabic(_text[_at]); _at++)
        {
            value = Append(value, _text[_at] - '0');
        }

        return value;
    }

    private static ExactNumber Append(ExactNumber number, int digit) => number.Times(ExactNumber.Of(10)).Plus(ExactNumber.Of(digit));

    private ExactNumber ReadDecimals(ExactNumber whole)
    {
        if (_at + 1 >= _text.Length || _text[_at] != '.' || !NumeralCharacters.IsArabic(_text[_at + 1]))
        {
            return whole;
        }

        int from = ++_at;
        ExactNumber digits = ReadArabicDigits(whole);
        return digits.Over(ExactNumber.PowerOfTen(_at - from));
    }

    private bool ReadChinese()
    {
        int from = _at;
        ExactNumber whole = ReadChineseDigits(ExactNumber.Zero);
        int count = _at - from;

        // 十四五 and 一百二三 are no numbers: after 十 or 百 comes one digit, or 零 and one digit.
        int most = _section == ExactNumber.Zero ? count : NumeralCharacters.DigitOf(_text[from]) == 0 ? 2 : 1;
        if (count == 0 || count > most)
        {
            _at = from;
            return false;
        }

        _pending = ReadPointed(whole);
        return true;
    }

    private ExactNumber ReadChineseDigits(ExactNumber before)
    {
        ExactNumber value = before;
        for (; _at < _text.Length && NumeralCharacters.DigitOf(_text[_at]) is >= 0 and int digit; _at++)
        {
            value = Append(value, digit);
            _digits.Add(digit);
        }

        return value;
    }

    // 三点五. Without a digit after it, 点 is a word of its own.
    private ExactNumber ReadPointed(ExactNumber whole)
    {
        if (!IsPoint())
        {
            return whole;
        }

        int from = ++_at;
        ExactNumber digits = ReadChineseDigits(whole);
        return digits.Over(ExactNumber.PowerOfTen(_at - from));
    }

    // 三十点五
    private bool ReadDecimalsOfTens()
    {
        bool pointed = _section != ExactNumber.Zero && IsPoint();
        _pending = pointed ? ReadPointed(ExactNumber.Zero) : null;
        return pointed;
    }

    private bool IsPoint() => _at + 1 < _text.Length && _text[_at] is '点' or '點' && NumeralCharacters.DigitOf(_text[_at + 1]) >= 0;

    // 十 is 10 at the beginning of a number and after 万 and 亿; 廿, 卅 and 卌 are 20, 30 and 40.
    private bool ReadTens()
    {
        int tens = NumeralCharacters.TensOf(_text[_at]);
        if (tens == 0 || _section != ExactNumber.Zero)
        {
            return false;
        }

        _section = ExactNumber.Of(tens);
        (_multiplied, _at) = (true, _at + 1);
        ReadMyriads();
        return true;
    }

    private bool ReadMultiplier()
    {
        int power = NumeralCharacters.PowerOf(_text[_at]);
        if (power is > 0 and < 4)
        {
            _section = _section.Plus(_pending!.Value.Times(ExactNumber.PowerOfTen(power)));
            (_pending, _multiplied, _at) = (null, true, _at + 1);
        }

        ReadMyriads();
        return power > 0;
    }

    // 万 and 亿 multiply all that the digits and 十, 百 and 千 before them have built; 亿 multiplies 万 too.
    private void ReadMyriads()
    {
        while (_at < _text.Length && NumeralCharacters.PowerOf(_text[_at]) is >= 4 and int power)
        {
            ExactNumber multiplier = ExactNumber.PowerOfTen(power);
            ExactNumber open = _section.Plus(_pending ?? ExactNumber.Zero);
            _total = power == 8 ? _total.Plus(open).Times(multiplier) : _total.Plus(open.Times(multiplier));
            (_section, _pending, _multiplied, _at) = (ExactNumber.Zero, null, true, _at + 1);
        }
    }
}
