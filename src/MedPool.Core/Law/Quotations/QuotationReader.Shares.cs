namespace MedPool.Internals;

// Fractions, ratios, tenths, halves, and the words that mean a share.
internal sealed partial class QuotationReader
{
    private const string PartsOf = "分之";
    private const int RatioTerms = 4;

    private static readonly (string Word, StatedUnit Unit, int Numerator, int Denominator)[] FixedWords =
    [
        ("一半", StatedUnit.Share, 1, 2),
        ("半数", StatedUnit.Share, 1, 2),
        ("减半", StatedUnit.Share, 1, 2),
        ("半个月", StatedUnit.Month, 1, 2),
        ("加倍", StatedUnit.Times, 2, 1),
    ];

    // 百分之五, 千分之五, 万分之五
    private bool ReadPartsOf()
    {
        int power = NumeralCharacters.PowerOf(_text[_at]);
        if (power is < 2 or > 4 || !Has(_at + 1, PartsOf))
        {
            return false;
        }

        int from = _at + 3;
        ExactNumber whole = ExactNumber.PowerOfTen(power);
        if (NumeralAt(from) is { } part)
        {
            return State(new StatedNumber(part.Value.Over(whole), StatedUnit.Share), from + part.Length);
        }

        // 百分之百
        return HasAny(from, "百佰") && State(new StatedNumber(ExactNumber.Of(100).Over(whole), StatedUnit.Share), from + 1);
    }

    // 三分之一, 1/3
    private bool ReadFraction(Numeral whole, int end)
    {
        if (whole.Value == ExactNumber.Zero)
        {
            return false;
        }

        if (Has(end, PartsOf) && NumeralAt(end + 2) is { } part)
        {
            return State(new StatedNumber(part.Value.Over(whole.Value), StatedUnit.Share), end + 2 + part.Length);
        }

        bool divided = HasAny(end, "/") && NumeralAt(end + 1) is { IsArabic: true };
        return divided && NumeralAt(end + 1) is { } divisor && divisor.Value != ExactNumber.Zero
            && State(new StatedNumber(whole.Value.Over(divisor.Value), StatedUnit.Share), end + 1 + divisor.Length);
    }

    // 5：3：2, 七比三, 50%:50%
    private bool ReadRatio(Numeral first, int end)
    {
        var terms = new List<ExactNumber> { first.Value };
        int at = end;
        while (NextTerm(at) is { } next)
        {
            terms.Add(next.Term.Value);
            at = next.From + next.Term.Length;
        }

        if (terms.Count < 2)
        {
            return false;
        }

        int last = HasAny(at, "%") ? at + 1 : at;
        _stated.AddRatio(terms, Words(last));
        _at = last;
        return true;
    }

    private (int From, Numeral Term)? NextTerm(int end)
    {
        int colon = HasAny(end, "%") ? end + 1 : end;
        return HasAny(colon, ":比") && NumeralAt(colon + 1) is { } term ? (colon + 1, term) : null;
    }

    // 三成, 三成五, 八折, 八五折
    private bool ReadTenths(Numeral numeral, int end)
    {
        bool tenths = HasAny(end, "成") && !HasAny(end + 1, "员立为长本交功效果就都") && numeral.Value.IsWhole(1, 10);
        if (tenths)
        {
            bool more = NumeralAt(end + 1) is { Digits.Count: 1, Length: 1 };
            ExactNumber hundredths = more ? ExactNumber.Of(NumeralAt(end + 1)!.Value.Digits[0]) : ExactNumber.Zero;
            ExactNumber share = numeral.Value.Times(ExactNumber.Of(10)).Plus(hundredths).Over(ExactNumber.Of(100));
            return State(new StatedNumber(share, StatedUnit.Share), more ? end + 2 : end + 1);
        }

        bool discounted = HasAny(end, "折") && !HasAny(end + 1, "算合现成旧") && numeral.Value.IsWhole(1, 99);
        int scale = numeral.Value.IsWhole(1, 10) ? 10 : 100;
        return discounted && State(new StatedNumber(numeral.Value.Over(ExactNumber.Of(scale)), StatedUnit.Share), end + 1);
    }

    private bool ReadWords()
    {
        foreach ((string word, StatedUnit unit, int numerator, int denominator) in FixedWords)
        {
            if (Has(_at, word))
            {
                return State(new StatedNumber(ExactNumber.Of(numerator, denominator), unit), _at + word.Length);
            }
        }

        return ReadHalfYear() || ReadEqualParts() || ReadWhole() || ReadLastDay();
    }

    private bool ReadHalfYear() =>
        Has(_at, "半年") && !HasAny(_at - 1, "上下") && State(new StatedNumber(ExactNumber.Of(1, 2), StatedUnit.Year), _at + 2);

    // 各半, 平均分担
    private bool ReadEqualParts()
    {
        bool half = Has(_at, "各半") || Has(_at, "对半");
        bool equal = Has(_at, "平均分担") || Has(_at, "平均负担") || Has(_at, "平均承担");
        if (!half && !equal)
        {
            return Has(_at, "均摊") && Equal(2);
        }

        if (half)
        {
            _stated.AddRatio([ExactNumber.One, ExactNumber.One], Words(_at + 2));
        }

        return Equal(half ? 2 : 4);
    }

    private bool Equal(int length)
    {
        _stated.SharesEqually = true;
        _stated.Say(Words(_at + length));
        return Skip(length);
    }

    private bool ReadWhole()
    {
        bool whole = Has(_at, "全部") || Has(_at, "全额") || Has(_at, "全数");
        _stated.MentionsWhole |= whole;
        return whole && Skip(2);
    }
}
