namespace MedPool.Internals;

// Numbers with a measure word, and numbers alone.
internal sealed partial class QuotationReader
{
    private const string RangeMarks = "-~至到";

    // 3至5个工作日, 5-10%: the unit of the second is that of the first. 2014-2020年 is read in the same way.
    private bool ReadRange(Numeral first, int end)
    {
        if (!HasAny(end, RangeMarks) || NumeralAt(end + 1) is not { } second)
        {
            return false;
        }

        int after = end + 1 + second.Length;
        if (first.IsCalendarYear && second.IsCalendarYear && HasAny(after, "年"))
        {
            return State(new StatedDate((int)first.Value.Numerator, null, null, false), end);
        }

        return MeasureWords.FindAt(_text, after) is { } word && State(word.Of(first.Value), end);
    }

    private bool ReadMeasured(Numeral numeral, int end)
    {
        if (ReadHalves(numeral, end))
        {
            return true;
        }

        if (MeasureWords.FindAt(_text, end) is not { } word || IsFigureOfSpeech(numeral, word))
        {
            return false;
        }

        int after = end + word.Text.Length;
        return word.Text is "元" or "圆" ? ReadYuan(numeral, after) : State(word.Of(numeral.Value), after);
    }

    // 两年半, 两个半月
    private bool ReadHalves(Numeral numeral, int end)
    {
        ExactNumber value = numeral.Value.Plus(ExactNumber.Of(1, 2));
        return (Has(end, "年半") && State(new StatedNumber(value, StatedUnit.Year), end + 2))
            || (Has(end, "个半月") && State(new StatedNumber(value, StatedUnit.Month), end + 3));
    }

    // 一个 and 一人 mean "a", 上一年度 the year before.
    private bool IsFigureOfSpeech(Numeral numeral, MeasureWord word) =>
        numeral.IsSingleOne && (word.Unit == StatedUnit.Item || (word.Unit == StatedUnit.Year && HasAny(_at - 1, "上每前后次下同逐近当第")));

    // 叁拾元伍角, 12元5角3分
    private bool ReadYuan(Numeral yuan, int after)
    {
        ExactNumber value = yuan.Value;
        int end = after;
        foreach ((string word, int parts) in new[] { ("角", 10), ("分", 100) })
        {
            if (NumeralAt(end) is { } part && part.Value.IsWhole(0, 9) && Has(end + part.Length, word))
            {
                value = value.Plus(part.Value.Over(ExactNumber.Of(parts)));
                end += part.Length + 1;
            }
        }

        return State(new StatedNumber(value, StatedUnit.Yuan), end);
    }

    // A Chinese digit alone is a word like others (统一, 三区); an Arabic one, or a number built with 十 and 百, is a number.
    private void ReadBare(Numeral numeral, int end)
    {
        bool names = HasAny(end, Articles) || HasAny(end, "号次大级类");
        bool counts = numeral.IsArabic ? !names : numeral.Digits.Count == 0 && numeral.Length > 1 && !names && NumeralAt(end) is null;
        if (ReadDigitPair(numeral, end))
        {
            return;
        }

        if (counts)
        {
            State(new StatedNumber(numeral.Value, StatedUnit.None), end);
        }
        else
        {
            _at = end;
        }
    }

    // 三七, 二八, 四三三: digits that add up to ten, among words of sharing.
    private bool ReadDigitPair(Numeral numeral, int end)
    {
        bool pair = numeral.Digits.Count is >= 2 and <= RatioTerms && numeral.Digits.Sum() == 10 && !numeral.Digits.Contains(0);
        if (!pair || !(HasAny(_at - 1, "按以") || HasAny(end, "比开分承负共的")))
        {
            return false;
        }

        _stated.AddRatio(numeral.Digits.Select(digit => ExactNumber.Of(digit)), Words(end));
        _at = end;
        return true;
    }
}
