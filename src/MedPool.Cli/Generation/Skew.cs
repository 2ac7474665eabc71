namespace MedPool.Cli.Generation;

/// <summary>
/// Skewed amounts as a table of quantiles: a value between two neighbouring quantiles is as likely as one between two others. Integers only.
/// </summary>
/// <param name="quantiles">Rising; the first is the least value, the last the greatest.</param>
internal sealed class Skew(params long[] quantiles)
{
    /// <summary>Fees of an outpatient visit, in fen: many small ones, few large.</summary>
    public static Skew OutpatientFee { get; } = OfYuan(5, 18, 32, 45, 60, 78, 98, 120, 148, 182, 225, 285, 370, 500, 760, 1_500, 4_800);

    /// <summary>Fees of chronic and special diseases at the outpatient clinic, dialysis and chemotherapy included, in fen.</summary>
    public static Skew ChronicFee { get; } = OfYuan(40, 95, 140, 185, 230, 290, 370, 480, 650, 900, 1_400, 2_600, 7_500);

    /// <summary>Fees of a pharmacy purchase, in fen.</summary>
    public static Skew PharmacyFee { get; } = OfYuan(3, 14, 24, 35, 48, 65, 88, 120, 170, 260, 620);

    /// <summary>Fees of a hospital stay, in fen; the last sixteenth bears a third of all.</summary>
    public static Skew InpatientFee { get; } =
        OfYuan(600, 1_500, 2_300, 3_000, 3_700, 4_400, 5_200, 6_100, 7_200, 8_600, 10_400, 12_900, 16_500, 22_500, 34_000, 62_000, 230_000);

    /// <summary>Fees of childbirth and of what surrounds it, in fen.</summary>
    public static Skew MaternityFee { get; } = OfYuan(150, 900, 2_600, 4_200, 5_300, 6_400, 7_800, 10_500, 18_000);

    /// <summary>Members of one employer.</summary>
    public static Skew Staff { get; } = new(1, 1, 2, 2, 3, 4, 5, 7, 10, 15, 24, 45, 110, 300);

    /// <summary>A monthly wage, in fen.</summary>
    public static Skew Wage { get; } = OfYuan(3_600, 4_200, 4_700, 5_200, 5_800, 6_500, 7_400, 8_800, 11_500, 19_000);

    /// <summary>Draws a value.</summary>
    public long Draw(ref SplitMix random)
    {
        int part = (int)random.Below(quantiles.Length - 1);
        return quantiles[part] + random.Below(quantiles[part + 1] - quantiles[part]);
    }

    private static Skew OfYuan(params long[] yuan) => new(Array.ConvertAll(yuan, amount => amount * 100));
}
