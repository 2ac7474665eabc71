namespace MedPool.Internals;

/// <summary>The characters of numerals: everyday ones, capital forms (大写) and traditional ones.</summary>
internal static class NumeralCharacters
{
    private static readonly string[] Digits =
        ["〇零○", "一壹弌幺", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];

    private static readonly (string Characters, int Power)[] Powers = [("十拾", 1), ("百佰", 2), ("千仟", 3), ("万萬", 4), ("亿億", 8)];

    public static bool IsArabic(char character) => character is >= '0' and <= '9';

    /// <summary>The digit from 0 to 9, or -1.</summary>
    public static int DigitOf(char character) => Array.FindIndex(Digits, forms => forms.IndexOf(character) >= 0);

    /// <summary>1 to 4 for 十 to 万, 8 for 亿, or 0.</summary>
    public static int PowerOf(char character) => Array.Find(Powers, power => power.Characters.IndexOf(character) >= 0).Power;

    /// <summary>What a character that can begin a number of two digits stands for: 十 10, 廿 20, 卅 30, 卌 40; else 0.</summary>
    public static int TensOf(char character) => character switch
    {
        '十' or '拾' => 10,
        '廿' => 20,
        '卅' => 30,
        '卌' => 40,
        _ => 0,
    };
}
