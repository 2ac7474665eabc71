namespace MedPool.Internals;

// Numbers that only name something: articles, documents, items of a list.
internal sealed partial class QuotationReader
{
    private const string Articles = "条款项章节编部届期批";
    private const string ListMarks = ".、";

    private bool SkipReference() => SkipDocumentYear() || SkipNumberedArticle() || SkipBracketedItem() || SkipItem() || SkipLatin();

    // 〔2020〕90号
    private bool SkipDocumentYear()
    {
        if (!HasAny(_at, "〔[【") || NumeralAt(_at + 1) is not { } year || !HasAny(_at + 1 + year.Length, "〕]】"))
        {
            return false;
        }

        int after = _at + year.Length + 2;
        _at = NumeralAt(after) is { } serial && HasAny(after + serial.Length, "号") ? after + serial.Length + 1 : after;
        return true;
    }

    // 第三条
    private bool SkipNumberedArticle() =>
        _text[_at] == '第' && NumeralAt(_at + 1) is { } number && HasAny(_at + 1 + number.Length, Articles) && Skip(number.Length + 2);

    // （三）
    private bool SkipBracketedItem() =>
        _text[_at] == '(' && NumeralAt(_at + 1) is { } number && HasAny(_at + 1 + number.Length, ")") && Skip(number.Length + 2);

    // 3. or 三、 at the beginning of a sentence
    private bool SkipItem() =>
        (_at == 0 || HasAny(_at - 1, "。；;"))
            && NumeralAt(_at) is { } number
            && HasAny(_at + number.Length, ListMarks)
            && NumeralAt(_at + number.Length + 1) is null
            && Skip(number.Length + 1);

    // DRG3, G20
    private bool SkipLatin()
    {
        int end = _at;
        while (end < _text.Length && _text[end] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
        {
            end++;
        }

        bool latin = end > _at;
        while (latin && end < _text.Length && NumeralCharacters.IsArabic(_text[end]))
        {
            end++;
        }

        _at = end;
        return latin;
    }

    private bool Skip(int characters)
    {
        _at += characters;
        return true;
    }
}
