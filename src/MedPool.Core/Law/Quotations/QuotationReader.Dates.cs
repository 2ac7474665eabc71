namespace MedPool.Internals;

// Days of the calendar.
internal sealed partial class QuotationReader
{
    private const string DateMarks = "-./";
    private const int YearDigits = 4;

    private bool ReadDate(Numeral numeral, int end)
    {
        if (numeral.IsCalendarYear && HasAny(end, "年"))
        {
            return ReadYear((int)numeral.Value.Numerator, Has(end + 1, "度") ? end + 2 : end + 1);
        }

        if (numeral.Value.IsWhole(1, 12) && HasAny(end, "月"))
        {
            return ReadMonth(null, numeral, end);
        }

        return numeral.Value.IsWhole(1, 31) && HasAny(end, "日号") && ReadDay(numeral, end);
    }

    // 2022-01-01, 2022.1.1
    private bool ReadMarkedDate()
    {
        bool digits = _at + YearDigits < _text.Length && int.TryParse(_text.Substring(_at, YearDigits), out int year) && year >= 1900;
        return digits
            && MarkedAfter(_at + YearDigits, 12) is { } month
            && MarkedAfter(month.End, 31) is { } day
            && State(new StatedDate(int.Parse(_text.Substring(_at, YearDigits)), month.Value, day.Value, false), day.End);
    }

    private (int Value, int End)? MarkedAfter(int end, int most)
    {
        bool marked = HasAny(end, DateMarks) && end + 1 < _text.Length && NumeralCharacters.IsArabic(_text[end + 1]);
        int at = end + 1;
        while (marked && at < _text.Length && NumeralCharacters.IsArabic(_text[at]))
        {
            at++;
        }

        return marked && int.TryParse(_text.Substring(end + 1, at - end - 1), out int value) && value >= 1 && value <= most ? (value, at) : null;
    }

    // 2022年, 2022年底, 2022年1月…
    private bool ReadYear(int year, int at)
    {
        if (NumeralAt(at) is { } month && month.Value.IsWhole(1, 12) && HasAny(at + month.Length, "月"))
        {
            return ReadMonth(year, month, at + month.Length);
        }

        return HasAny(at, "底末") ? State(new StatedDate(year, 12, null, true), at + 1) : State(new StatedDate(year, null, null, false), at);
    }

    // 1月, 1月底, 1月1日; the place is that of 月
    private bool ReadMonth(int? year, Numeral numeral, int at)
    {
        int month = (int)numeral.Value.Numerator;
        int after = at + 1;
        if (NumeralAt(after) is { } day && day.Value.IsWhole(1, 31) && HasAny(after + day.Length, "日号"))
        {
            return State(new StatedDate(year, month, (int)day.Value.Numerator, false), after + day.Length + 1);
        }

        if (HasAny(after, "底末"))
        {
            return State(new StatedDate(year, month, null, true), after + 1);
        }

        // 满6月 means six months, 6月 June: without more words it can be both.
        if (year is null && !HasAny(after, "份上中下初"))
        {
            _stated.Add(new StatedNumber(numeral.Value, StatedUnit.Month), Words(after));
        }

        return State(new StatedDate(year, month, null, false), after);
    }

    // 25日: the 25th, or 25 days. 25号 is a day only after 月; else it is the number of a document.
    private bool ReadDay(Numeral numeral, int end)
    {
        if (_text[end] == '号' && !HasAny(_at - 1, "月"))
        {
            return Skip(numeral.Length + 1);
        }

        _stated.Add(new StatedNumber(numeral.Value, StatedUnit.Day), Words(end + 1));
        return State(new StatedDate(null, null, (int)numeral.Value.Numerator, false), end + 1);
    }

    // 每月底, 年底, 最后一日
    private bool ReadLastDay()
    {
        if (Has(_at, "月底") || Has(_at, "月末"))
        {
            return State(new StatedDate(null, null, null, true), _at + 2);
        }

        if (Has(_at, "年底") || Has(_at, "年末"))
        {
            return State(new StatedDate(null, 12, null, true), _at + 2);
        }

        return (Has(_at, "最后一日") || Has(_at, "最后一天")) && State(new StatedDate(null, null, null, true), _at + 4);
    }
}
