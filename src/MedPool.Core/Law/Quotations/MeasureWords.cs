namespace MedPool.Internals;

/// <summary>The words that follow a number and say what it counts (量词).</summary>
internal static class MeasureWords
{
    // A word that begins with another one comes before it.
    private static readonly MeasureWord[] All =
    [
        new("个百分点", StatedUnit.Share, 1, 100),
        new("百分点", StatedUnit.Share, 1, 100),
        new("个千分点", StatedUnit.Share, 1, 1_000),
        new("%", StatedUnit.Share, 1, 100),
        new("‰", StatedUnit.Share, 1, 1_000),
        new("‱", StatedUnit.Share, 1, 10_000),
        new("倍", StatedUnit.Times, 1, 1),
        new("元", StatedUnit.Yuan, 1, 1),
        new("圆", StatedUnit.Yuan, 1, 1),
        new("角", StatedUnit.Yuan, 1, 10),
        new("个工作日", StatedUnit.WorkingDay, 1, 1),
        new("工作日", StatedUnit.WorkingDay, 1, 1),
        new("个自然日", StatedUnit.Day, 1, 1),
        new("个日历日", StatedUnit.Day, 1, 1),
        new("天", StatedUnit.Day, 1, 1),
        new("日", StatedUnit.Day, 1, 1),
        new("个自然月", StatedUnit.Month, 1, 1),
        new("个日历月", StatedUnit.Month, 1, 1),
        new("个月", StatedUnit.Month, 1, 1),
        new("个季度", StatedUnit.Month, 3, 1),
        new("个年度", StatedUnit.Year, 1, 1),
        new("周年", StatedUnit.Year, 1, 1),
        new("年", StatedUnit.Year, 1, 1),
        new("个", StatedUnit.Item, 1, 1),
        new("人", StatedUnit.Item, 1, 1),
        new("名", StatedUnit.Item, 1, 1),
        new("户", StatedUnit.Item, 1, 1),
        new("岁", StatedUnit.Item, 1, 1),
        new("周", StatedUnit.Item, 1, 1),
        new("档", StatedUnit.Item, 1, 1),
    ];

    /// <summary>The measure word that a text has at a place, or <see langword="null"/>.</summary>
    public static MeasureWord? FindAt(string text, int at) =>
        Array.Find(All, word => string.CompareOrdinal(text, at, word.Text, 0, word.Text.Length) == 0);
}

/// <summary>A measure word, its unit, and how many of the unit one of it is: one 角 is 1/10 yuan.</summary>
internal sealed record MeasureWord(string Text, StatedUnit Unit, int Numerator, int Denominator)
{
    public StatedNumber Of(ExactNumber count) => new(count.Times(ExactNumber.Of(Numerator, Denominator)), Unit);
}
