using System.Globalization;

namespace MedPool.Internals;

/// <summary>The text of numbers that are counted in ten-thousandths and not negative.</summary>
internal static class FourDecimals
{
    private const int Scale = 10_000;

    public static string Text(Int128 tenThousandths) =>
        string.Create(CultureInfo.InvariantCulture, $"{tenThousandths / Scale}.{(int)(tenThousandths % Scale):D4}");
}
