using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>What a year-end settlement of appropriations orders (年终结算).</summary>
/// <param name="ToArea">Whether the pool pays the area; otherwise the area pays the pool back.</param>
/// <param name="Amount">The difference, not negative; zero orders nothing.</param>
public readonly record struct YearEndOrder(bool ToArea, Fen Amount);

/// <summary>The money that goes from the pool's account to an area during the year (拨付): advance, months, year-end.</summary>
public static class Appropriation
{
    private const int MonthsPerYear = 12;

    /// <summary>The working capital of an area (YC-3-2-1a): Round(months × prior year's expenditure ÷ 12).</summary>
    public static Fen Advance(Fen priorYearExpenditure, Rate months) =>
        Rounding.ToFen((Int128)priorYearExpenditure.Value * months.Numerator, (Int128)MonthsPerYear * months.Denominator);

    /// <summary>
    /// A month's part of an annual budget (YC-3-2-1b): what is due by the end of the month, ⌊budget × month ÷ 12⌋, less what was due by the end of the month
    /// before. The twelve add up to the budget.
    /// </summary>
    /// <param name="budget">The annual expenditure budget, not negative.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a month.</exception>
    public static Fen OfMonth(Fen budget, int month)
    {
        CalendarArguments.CheckMonth(month);
        return DueBy(budget, month) - DueBy(budget, month - 1);
    }

    /// <summary>
    /// The twelve appropriations of a year whose budget may change: each brings what has been paid up to ⌊budget in force × month ÷ 12⌋. A cut budget of which
    /// more has been paid already pays nothing until the months have caught up.
    /// </summary>
    /// <param name="budget">The budget's versions; for a month, the version in force on its first day counts.</param>
    /// <param name="year">The year.</param>
    public static Fen[] OfYear(BudgetHistory budget, int year)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var months = new Fen[MonthsPerYear];
        Fen paid = Fen.Zero;
        for (int month = 1; month <= MonthsPerYear; month++)
        {
            Fen due = DueBy(budget.InForce(new DateOnly(year, month, 1)).Expenditure, month);
            months[month - 1] = Fen.Max(Fen.Zero, due - paid);
            paid += months[month - 1];
        }

        return months;
    }

    /// <summary>
    /// Appropriations against actual expenditure (YC-3-2-1c): the difference is an order, either way. The advance is working capital (周转金): it stays with the
    /// area and is not set off.
    /// </summary>
    /// <param name="appropriated">What was appropriated during the year.</param>
    /// <param name="expenditure">What was actually spent.</param>
    public static YearEndOrder YearEnd(Fen appropriated, Fen expenditure)
    {
        Fen lacking = expenditure - appropriated;
        return lacking > Fen.Zero ? new YearEndOrder(true, lacking) : new YearEndOrder(false, -lacking);
    }

    private static Fen DueBy(Fen budget, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(budget.Value, nameof(budget));
        return new Fen((long)((Int128)budget.Value * month / MonthsPerYear));
    }
}
