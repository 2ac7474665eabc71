namespace MedPool.TestData;

/// <summary>
/// A skewed distribution as a table of quantiles: a value is drawn between two neighbouring quantiles, each pair as likely as any other.
/// Integers only.
/// </summary>
/// <param name="quantiles">In rising order; the first is the least value, the last is just above the greatest.</param>
internal sealed class QuantileTable(params long[] quantiles)
{
    /// <summary>Fees of an outpatient visit (门诊), in fen: many small ones, few large.</summary>
    public static QuantileTable OutpatientFee { get; } = OfYuan(5, 18, 32, 45, 60, 78, 98, 120, 148, 182, 225, 285, 370, 500, 760, 1_500, 4_800);

    /// <summary>Fees of chronic and special diseases (门诊慢特病) in outpatient care, dialysis and chemotherapy included, in fen.</summary>
    public static QuantileTable ChronicFee { get; } = OfYuan(40, 95, 140, 185, 230, 290, 370, 480, 650, 900, 1_400, 2_600, 7_500);

    /// <summary>Fees of a purchase at a pharmacy (药店购药), in fen.</summary>
    public static QuantileTable PharmacyFee { get; } = OfYuan(3, 14, 24, 35, 48, 65, 88, 120, 170, 260, 620);

    /// <summary>Fees of a hospital stay (住院), in fen; the most expensive sixteenth makes up a third of the sum.</summary>
    public static QuantileTable InpatientFee { get; } =
        OfYuan(600, 1_500, 2_300, 3_000, 3_700, 4_400, 5_200, 6_100, 7_200, 8_600, 10_400, 12_900, 16_500, 22_500, 34_000, 62_000, 230_000);

    /// <summary>Fees of childbirth and of care before and after it (生育), in fen.</summary>
    public static QuantileTable MaternityFee { get; } = OfYuan(150, 900, 2_600, 4_200, 5_300, 6_400, 7_800, 10_500, 18_000);

    /// <summary>Number of members of one employer.</summary>
    public static QuantileTable Staff { get; } = new(1, 1, 2, 2, 3, 4, 5, 7, 10, 15, 24, 45, 110, 300);

    /// <summary>A monthly wage (月工资), in fen.</summary>
    public static QuantileTable Wage { get; } = OfYuan(3_600, 4_200, 4_700, 5_200, 5_800, 6_500, 7_400, 8_800, 11_500, 19_000);

    /// <summary>A value of the distribution.</summary>
    public long Draw(ref SeededRandom random)
    {
        int part = (int)random.Below(quantiles.Length - 1);
        return quantiles[part] + random.Below(quantiles[part + 1] - quantiles[part]);
    }

    private static QuantileTable OfYuan(params long[] yuan) => new(Array.ConvertAll(yuan, amount => amount * 100));
}
