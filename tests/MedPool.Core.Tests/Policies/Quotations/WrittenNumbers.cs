using System.Globalization;
using System.Text;

namespace MedPool.Tests.PolicyDocuments;

/// <summary>Writes numbers as Chinese laws do: the other direction than the reader, by a way of its own (four digits at a time, from the left).</summary>
internal static class WrittenNumbers
{
    private const string Plain = "零一二三四五六七八九";
    private const string Capital = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>A number up to 9999 亿 in words: 一亿零五十万, or 壹亿零伍拾万 in capital forms.</summary>
    public static string Words(long number, bool capital)
    {
        if (number == 0)
        {
            return "零";
        }

        string words = "";
        bool open = false;
        foreach ((long unit, string name) in new[] { (100_000_000L, "亿"), (10_000L, "万"), (1L, "") })
        {
            int group = (int)(number / unit % 10_000);
            bool gap = words.Length > 0 && (open || group < 1_000);
            words += group == 0 ? "" : (gap ? "零" : "") + Group(group, capital) + name;
            open = words.Length > 0 && group == 0;
        }

        return !capital && words.StartsWith("一十", StringComparison.Ordinal) ? words[1..] : words;
    }

    /// <summary>Digit by digit: 二〇二二.</summary>
    public static string Digits(long number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0']));

    /// <summary>Full-width Arabic digits and signs.</summary>
    public static string FullWidth(string text) => string.Concat(text.Select(character => (char)(character - '!' + '！')));

    /// <summary>Thousandths as a decimal without trailing zeros: 12345 as 12.345.</summary>
    public static string Decimal(long thousandths) =>
        (thousandths / 1_000).ToString(CultureInfo.InvariantCulture) + Fraction(thousandths, digit => digit.ToString(CultureInfo.InvariantCulture), ".");

    /// <summary>The same in words: 十二点三四五.</summary>
    public static string DecimalWords(long thousandths) => Words(thousandths / 1_000, capital: false) + Fraction(thousandths, digit => Plain[digit].ToString(), "点");

    private static string Fraction(long thousandths, Func<int, string> write, string point)
    {
        string digits = (thousandths % 1_000).ToString("D3", CultureInfo.InvariantCulture).TrimEnd('0');
        return digits.Length == 0 ? "" : point + string.Concat(digits.Select(digit => write(digit - '0')));
    }

    private static string Group(int group, bool capital)
    {
        var words = new StringBuilder();
        string powers = capital ? "仟佰拾" : "千百十";
        bool zero = false;
        for (int i = 0, unit = 1_000; i < 4; i++, unit /= 10)
        {
            int digit = group / unit % 10;
            if (digit == 0)
            {
                zero = words.Length > 0;
                continue;
            }

            words.Append(zero ? "零" : "").Append((capital ? Capital : Plain)[digit]).Append(i < 3 ? powers[i].ToString() : "");
            zero = false;
        }

        return words.ToString();
    }
}
