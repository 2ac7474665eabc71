using System.Text.Json.Serialization;

namespace MedPool.Payments;

/// <summary>Why an early warning is given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WarningGround>))]
public enum WarningGround
{
    /// <summary>The last year spent more than its income (当年收不抵支).</summary>
    Deficit,

    /// <summary>Expenditure grew faster than income from the year before last to the last (支出增幅高于收入增幅).</summary>
    Growth,

    /// <summary>The balance is used up (结余用尽).</summary>
    UsedUp,
}

/// <summary>The years of an area's fund, for its early warning (风险预警, SN-3-3). Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Years">At least one; each follows the one before.</param>
public sealed record AreaOutlook(string Area, EquatableArray<FundYearFigures> Years)
{
    /// <summary>Months payable, deficits in a row, and months until the balance is used up.</summary>
    /// <exception cref="ArgumentException">There is no year, or a year is missing between two.</exception>
    public FundOutlook Outlook => FundOutlook.Of(Years);

    /// <summary>The outlook as it was at the end of each year, the earliest first; the last one is this.</summary>
    public IEnumerable<AreaOutlook> ByYear => Enumerable.Range(1, Years.Count).Select(count => this with { Years = new([.. Years.Take(count)]) });

    /// <summary>The growth of income in the last year; <see langword="null"/> without a year before, or without income in it.</summary>
    public FigureRatio? IncomeGrowth => Growth(static year => year.Income);

    /// <summary>The growth of expenditure in the last year; <see langword="null"/> without a year before, or without expenditure in it.</summary>
    public FigureRatio? ExpenditureGrowth => Growth(static year => year.Expenditure);

    /// <summary>
    /// Years until the balance is used up if the last deficit goes on evenly: balance ÷ deficit; 0 where it is used up; <see langword="null"/> without a deficit.
    /// </summary>
    public FigureRatio? YearsLeft
    {
        get
        {
            FundYearFigures last = Years[^1];
            Fen deficit = last.Expenditure - last.Income;
            return deficit <= Fen.Zero ? null : FigureRatio.Of(Fen.Max(Fen.Zero, last.Closing), deficit);
        }
    }

    /// <summary>Why a warning is given; empty: none is.</summary>
    public EquatableArray<WarningGround> Grounds
    {
        get
        {
            FundYearFigures last = Years[^1];
            List<WarningGround> grounds = [];
            if (last.Expenditure > last.Income)
            {
                grounds.Add(WarningGround.Deficit);
            }

            if (ExpenditureGrowth is { } expenditure && IncomeGrowth is { } income && IsAbove(expenditure, income))
            {
                grounds.Add(WarningGround.Growth);
            }

            if (last.Closing <= Fen.Zero)
            {
                grounds.Add(WarningGround.UsedUp);
            }

            return new([.. grounds]);
        }
    }

    // Amounts have 63 bits, so that the products fit 127.
    private static bool IsAbove(FigureRatio left, FigureRatio right) => left.Numerator * right.Denominator > right.Numerator * left.Denominator;

    private FigureRatio? Growth(Func<FundYearFigures, Fen> figure)
    {
        if (Years.Count < 2)
        {
            return null;
        }

        (Fen before, Fen last) = (figure(Years[^2]), figure(Years[^1]));
        return before > Fen.Zero ? FigureRatio.Of(last - before, before) : null;
    }
}
