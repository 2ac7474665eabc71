using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Grows the figures of a year into the next: each by its exact rate, rounded once, half away from zero.</summary>
/// <param name="growth">How figures grow.</param>
/// <param name="year">The year that they grow into.</param>
internal sealed class FigureGrowth(GrowthAssumptions growth, int year)
{
    /// <summary>The grown values; one without a rate stays as it is.</summary>
    /// <exception cref="FactsException">A figure leaves 64 bits.</exception>
    public FactValues Of(FactValues values, FactPlace place)
    {
        foreach ((Fact fact, object value) in values.Given.Where(static given => FigureCourses.CanGrow(given.Key)))
        {
            if (growth.RateOf(fact.Path, place.Fund, place.Area, year) is { } rate)
            {
                values = values.With(fact, Grow(value, rate, place.Of(fact)));
            }
        }

        return values;
    }

    private object Grow(object value, Rate rate, FactPlace place)
    {
        try
        {
            return value is Fen amount ? Grow(amount.Value, rate) : Grow((long)value, rate).Value;
        }
        catch (OverflowException)
        {
            throw place.Error(FormattableString.Invariant($"in {year} it grows by {rate} beyond what an account holds (64 bits); assume less growth"));
        }
    }

    private static Fen Grow(long value, Rate rate) => Rounding.ToFen(value * ((Int128)rate.Denominator + rate.Numerator), rate.Denominator);
}
