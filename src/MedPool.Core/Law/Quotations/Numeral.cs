namespace MedPool.Internals;

/// <summary>A numeral of a text: <c>2</c>, <c>1.5亿</c>, <c>二十五</c>, <c>二〇二二</c>, <c>壹拾万</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="Digits">The Chinese digits of a numeral that has nothing else, <c>三七</c> as 3 and 7; else empty.</param>
/// <param name="IsArabic">Whether it begins with an Arabic digit.</param>
internal readonly record struct Numeral(ExactNumber Value, int Length, EquatableArray<int> Digits, bool IsArabic)
{
    /// <summary>Whether it is the one character 一 or 壹, which also means "a" and "the same".</summary>
    public bool IsSingleOne => Digits.Count == 1 && Digits[0] == 1;

    /// <summary>Whether it can be the number of a year (公历年): from 1900 to 2999.</summary>
    public bool IsCalendarYear => Value.IsWhole(1900, 2999);
}
