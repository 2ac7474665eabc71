using MedPool.Law;

namespace MedPool;

/// <summary>For how many months a balance pays (可支付月数), exactly.</summary>
/// <param name="Balance">The cumulative balance; a negative one pays for nothing.</param>
/// <param name="Expenditure">The expenditure of a year, above zero.</param>
public readonly record struct PaymentCapacity(Fen Balance, Fen Expenditure)
{
    private const int MonthsPerYear = 12;

    /// <summary>Months in hundredths, half away from zero: to be shown. <see langword="null"/> without expenditure.</summary>
    public long? Hundredths => Expenditure > Fen.Zero ? Rounding.ToFen((Int128)Balance.Value * MonthsPerYear * 100, Expenditure.Value).Value : null;

    /// <summary>Whether the exact number of months is below a number; never without expenditure.</summary>
    public bool IsBelow(Rate months) =>
        Expenditure > Fen.Zero && (Int128)Balance.Value * MonthsPerYear * months.Denominator < (Int128)Expenditure.Value * months.Numerator;

    /// <summary>The flag of the first monitor that the capacity falls below, of monitors listed sharpest first (YC-4-5b); <see langword="null"/>: none.</summary>
    public string? Flag(EquatableArray<CapacityMonitor> monitors)
    {
        foreach (CapacityMonitor monitor in monitors)
        {
            if (IsBelow(monitor.Below.Value))
            {
                return monitor.Flag;
            }
        }

        return null;
    }
}
