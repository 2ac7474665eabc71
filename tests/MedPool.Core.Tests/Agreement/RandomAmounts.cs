using System.Globalization;

namespace MedPool.Tests.Agreement;

/// <summary>
/// Amounts of one year: of one order of magnitude, so that gaps, pools and caps meet; with zeros, single fen, repeated values (ties) and, in some
/// years, the largest amounts that there are.
/// </summary>
internal sealed class RandomAmounts
{
    private readonly Dice _dice;
    private readonly long _scale;
    private readonly List<long> _seen = [0, 1, 2];

    public RandomAmounts(Dice dice)
    {
        _dice = dice;
        _scale = dice.Below(10) switch
        {
            0 => 10,
            1 or 2 => 1_000,
            3 or 4 => 1_000_000,
            5 or 6 or 7 => 100_000_000_000,
            8 => 10_000_000_000_000,
            _ => 99_999_999_999_999_999, // 15 digits of yuan.
        };
    }

    /// <summary>An amount of about so many hundredths of the year's order of magnitude.</summary>
    public string Next(int hundredths = 100) => Text(Fen(hundredths));

    public long Fen(int hundredths = 100)
    {
        if (_dice.Percent(15))
        {
            return _seen[(int)_dice.Below(_seen.Count)];
        }

        long most = Math.Max(1, (long)((Int128)_scale * Math.Min(hundredths, 100) / 100));
        long fen = Math.Min(_dice.Below(most + 1) * Math.Max(1, hundredths / 100), 99_999_999_999_999_999);
        _seen.Add(fen);
        return fen;
    }

    /// <summary>An amount as text, of at most 15 digits of yuan.</summary>
    public static string Text(long fen) => Written(Math.Min(fen, 99_999_999_999_999_999));

    private static string Written(long fen) =>
        string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{Math.Abs(fen) / 100}.{Math.Abs(fen) % 100:D2}");
}
