namespace MedPool.Kernels;

/// <summary>Sums and shares, in 64 bits where they fit.</summary>
internal static class KernelMath
{
    /// <summary>The sum of amounts, exact.</summary>
    public static Int128 Sum(ReadOnlySpan<Fen> amounts)
    {
        Int128 sum = 0;
        foreach (Fen amount in amounts)
        {
            sum += amount.Value;
        }

        return sum;
    }

    /// <summary>A figure's fact.</summary>
    public static Fact ToFact(this AreaFigure figure) => figure switch
    {
        AreaFigure.PriorYearExpenditure => Fact.PriorYearExpenditure,
        AreaFigure.PriorYearIncome => Fact.PriorYearIncome,
        AreaFigure.Expenditure => Fact.Expenditure,
        AreaFigure.Income => Fact.Income,
        AreaFigure.ExpenditureBudget => Fact.ExpenditureBudget,
        AreaFigure.NextYearBudget => Fact.NextYearBudget,
        AreaFigure.InsuredPersons => Fact.InsuredPersons,
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure of an area."),
    };

    /// <summary>Round(rate × count), in 64 bits where the product fits; the rate is not negative.</summary>
    public static Fen RoundedShare(long amount, Rate rate)
    {
        if (amount >= 0 && rate.Numerator >= 0 && Math.BigMul((ulong)amount, (ulong)rate.Numerator, out ulong product) == 0)
        {
            (ulong whole, ulong rest) = Math.DivRem(product, (ulong)rate.Denominator);
            return new Fen((long)(rest >= (ulong)rate.Denominator - rest ? whole + 1 : whole));
        }

        return Rounding.ToFen((Int128)amount * rate.Numerator, rate.Denominator);
    }
}
