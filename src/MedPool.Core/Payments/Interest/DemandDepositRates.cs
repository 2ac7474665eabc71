namespace MedPool.Payments;

/// <summary>
/// The demand-deposit rate a year (活期存款利率) over time. It is a fact that no policy knows and that has no default: one rate, or a series of
/// rates each in force from its day until the next. Immutable; safe on any thread.
/// </summary>
public sealed class DemandDepositRates
{
    private readonly (DateOnly From, Rate Rate)[] _series;

    /// <summary>One rate for all time.</summary>
    /// <exception cref="FactsException">The rate is negative.</exception>
    public DemandDepositRates(Rate rate)
        : this([(DateOnly.MinValue, rate)])
    {
    }

    /// <summary>A series of rates.</summary>
    /// <param name="series">The days from which each rate is in force, in rising order.</param>
    /// <exception cref="FactsException">The series is empty, not in rising order, or a rate is negative.</exception>
    public DemandDepositRates(IEnumerable<(DateOnly From, Rate Rate)> series)
    {
        _series = [.. series];
        if (_series.Length == 0)
        {
            throw new FactsException("demandDepositRate: the series is empty; late interest (JH-09) needs the rate, which has no default.");
        }

        for (int i = 0; i < _series.Length; i++)
        {
            if (_series[i].Rate < Rate.Zero)
            {
                throw new FactsException($"demandDepositRate[{i}]: the rate {_series[i].Rate} is negative.");
            }

            if (i > 0 && _series[i].From <= _series[i - 1].From)
            {
                throw new FactsException(
                    $"demandDepositRate[{i}]: {_series[i].From:yyyy-MM-dd} does not come after {_series[i - 1].From:yyyy-MM-dd}; list the rates in order.");
            }
        }
    }

    /// <summary>
    /// The sum of rate × days over the days from <paramref name="start"/> (counted) to <paramref name="end"/> (not counted): the first day counts, the last
    /// does not (算头不算尾), so a rate that changes on a day governs from that day.
    /// </summary>
    /// <exception cref="FactsException">The series has no rate on <paramref name="start"/>.</exception>
    internal Rate RateDays(DateOnly start, DateOnly end)
    {
        if (_series[0].From > start)
        {
            throw new FactsException(
                $"demandDepositRate: no rate is given for {start:yyyy-MM-dd}; the series begins on {_series[0].From:yyyy-MM-dd}. "
                + "Late interest (JH-09) needs the rate of every day.");
        }

        Rate sum = Rate.Zero;
        for (int i = 0; i < _series.Length; i++)
        {
            DateOnly from = _series[i].From > start ? _series[i].From : start;
            DateOnly to = i + 1 < _series.Length && _series[i + 1].From < end ? _series[i + 1].From : end;
            if (to > from)
            {
                sum += _series[i].Rate * new Rate(to.DayNumber - from.DayNumber, 1);
            }
        }

        return sum;
    }
}
