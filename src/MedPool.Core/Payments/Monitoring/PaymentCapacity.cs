using MedPool.Law;

namespace MedPool.Payments;

/// <summary>For how many months a balance pays (可支付月数), exactly.</summary>
/// <param name="Balance">The cumulative balance; a negative one pays for nothing.</param>
/// <param name="Expenditure">The expenditure of a year, above zero.</param>
public readonly record struct PaymentCapacity(Fen Balance, Fen Expenditure)
{
    private const int MonthsPerYear = 12;

    /// <summary>Months in hundredths, half away from zero: to be shown. <see langword="null"/> without expenditure.</summary>
    public Int128? Hundredths => Expenditure > Fen.Zero ? Rounding.Quotient((Int128)Balance.Value * MonthsPerYear * 100, Expenditure.Value) : null;

    /// <summary>Whether the exact number of months is below a number; never without expenditure.</summary>
    public bool IsBelow(Rate months) =>
        Expenditure > Fen.Zero && (Int128)Balance.Value * MonthsPerYear * months.Denominator < (Int128)Expenditure.Value * months.Numerator;

    /// <summary>The first early warning whose limit the months payable are below (YC-4-5b); <see langword="null"/>: none.</summary>
    /// <param name="warnings">The early warnings of the policy, the lowest limit first.</param>
    public EarlyWarning? Warning(EquatableArray<EarlyWarning> warnings)
    {
        foreach (EarlyWarning warning in warnings)
        {
            if (IsBelow(warning.Below.Value))
            {
                return warning;
            }
        }

        return null;
    }
}
