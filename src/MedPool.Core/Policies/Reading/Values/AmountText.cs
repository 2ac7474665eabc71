namespace MedPool.Internals;

/// <summary>Reads an amount as policies write it: up to 15 digits of yuan and optionally one or two of fen.</summary>
internal static class AmountText
{
    public static bool TryRead(string text, out Fen amount)
    {
        amount = default;
        int point = text.IndexOf('.');
        string yuan = point < 0 ? text : text.Substring(0, point);
        string fen = point < 0 ? "00" : text.Substring(point + 1);
        if (yuan.Length is 0 or > 15 || fen.Length is 0 or > 2 || !(yuan + fen).All(static c => c is >= '0' and <= '9'))
        {
            return false;
        }

        amount = new Fen(long.Parse(yuan + fen.PadRight(2, '0'), System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }
}
