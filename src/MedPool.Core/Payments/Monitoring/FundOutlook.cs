namespace MedPool.Payments;

/// <summary>A year of a fund as its early warning sees it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Income">Income, without transfers between levels.</param>
/// <param name="Expenditure">Expenditure, without transfers between levels.</param>
/// <param name="Closing">The cumulative balance at the end.</param>
public readonly record struct FundYearFigures(int Year, Fen Income, Fen Expenditure, Fen Closing);

/// <summary>
/// Operation analysis and early warning over a fund's balance (运行分析和风险预警, JN-3-4-7). It states what the figures say and sets no threshold of its own.
/// </summary>
/// <param name="Capacity">For how long the last balance pays at the last year's expenditure.</param>
/// <param name="DeficitYears">Years in a row, up to the last, whose expenditure exceeded income.</param>
/// <param name="Shrinking">Whether the last balance is below that of the year before.</param>
/// <param name="MonthsLeft">
/// Whole months until the last balance is used up if the last deficit goes on evenly; 0: it is used up already; <see langword="null"/>: the last year has no
/// deficit.
/// </param>
public readonly record struct FundOutlook(PaymentCapacity Capacity, int DeficitYears, bool Shrinking, long? MonthsLeft)
{
    private const int MonthsPerYear = 12;

    /// <summary>Looks at a fund's years.</summary>
    /// <param name="years">At least one, each following the one before.</param>
    /// <exception cref="ArgumentException">There is none, or a year is missing.</exception>
    public static FundOutlook Of(IReadOnlyList<FundYearFigures> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        if (years.Count == 0 || years.Zip(years.Skip(1)).Any(pair => pair.Second.Year != pair.First.Year + 1))
        {
            throw new ArgumentException("An outlook needs years that follow each other.", nameof(years));
        }

        FundYearFigures last = years[^1];
        int deficits = years.Reverse().TakeWhile(year => year.Expenditure > year.Income).Count();
        Fen deficit = last.Expenditure - last.Income;
        long? left = deficit <= Fen.Zero ? null : last.Closing <= Fen.Zero ? 0 : (long)((Int128)last.Closing.Value * MonthsPerYear / deficit.Value);
        return new FundOutlook(new PaymentCapacity(last.Closing, last.Expenditure), deficits, years.Count > 1 && last.Closing < years[^2].Closing, left);
    }
}
