namespace MedPool.Internals;

// Whether a quotation says the same as a value.
internal sealed partial class StatedValues
{
    private static readonly ExactNumber MonthsOfYear = ExactNumber.Of(12);

    /// <summary>Whether a number is stated that measures the same.</summary>
    public bool Has(ExactNumber value, Measure measure) => measure switch
    {
        Measure.Share => HasShare(value),
        Measure.Times => HasIn(StatedUnit.Times, value),
        Measure.Yuan => HasIn(StatedUnit.Yuan, value),
        Measure.Months => HasIn(StatedUnit.Month, value) || HasIn(StatedUnit.Year, value.Over(MonthsOfYear)),
        Measure.Years => HasIn(StatedUnit.Year, value),
        Measure.WorkingDays => HasIn(StatedUnit.WorkingDay, value),
        Measure.Items => HasIn(StatedUnit.Item, value),
    };

    /// <summary>
    /// Whether the shares of several parties are stated in their order: as a ratio, or one after another, of which one that is not stated is the rest.
    /// </summary>
    public bool HasShares(IReadOnlyList<ExactNumber> shares)
    {
        bool equal = SharesEqually && shares.All(share => share == shares[0]);
        bool whole = MentionsWhole && shares.Count == 1;
        return equal || whole || _ratios.Exists(ratio => PartsOf(ratio).SequenceEqual(shares)) || HasInOrder(shares);
    }

    /// <summary>Whether a day, or a part of it such as its year, is stated.</summary>
    public bool HasDate(PolicyDate date) => _dates.Exists(stated => IsOfDate(stated, date));

    /// <summary>Whether no other day is stated than this one.</summary>
    public bool HasOnlyDate(PolicyDate date) => _dates.TrueForAll(stated => IsOfDate(stated, date));

    /// <summary>Whether a day of every year or month is stated.</summary>
    /// <param name="month">The month; <see langword="null"/>: every month.</param>
    /// <param name="day">The day; <see langword="null"/>: the last one.</param>
    public bool HasDay(int? month, int? day) => _dates.Exists(stated => IsInMonth(stated, month) && IsOnDay(stated, month, day));

    /// <summary>Whether a month is stated, with any day.</summary>
    public bool HasMonth(int month) => _dates.Exists(stated => stated.Month == month);

    /// <summary>Whether a year of the calendar is stated.</summary>
    public bool HasYear(int year) => _dates.Exists(stated => stated.Year == year);

    private static bool IsOfDate(StatedDate stated, PolicyDate date) =>
        (stated.Year is not { } year || year == date.Year)
        && (stated.Month is not { } month || month == date.Month)
        && (stated.Day is not { } day || day == date.Day)
        && (!stated.IsLastDay || date.Day == DateTime.DaysInMonth(date.Year, date.Month));

    private bool HasIn(StatedUnit unit, ExactNumber value) =>
        _numbers.Exists(number => number.Value == value && (number.Unit == unit || number.Unit == StatedUnit.None));

    private bool HasShare(ExactNumber share) =>
        HasIn(StatedUnit.Share, share)
        || HasIn(StatedUnit.Times, share)
        || (MentionsWhole && share == ExactNumber.One)
        || _ratios.Exists(ratio => PartsOf(ratio).Contains(share));

    private bool HasInOrder(IReadOnlyList<ExactNumber> shares)
    {
        int from = 0;
        int rests = 0;
        foreach (ExactNumber share in shares)
        {
            int found = _numbers.FindIndex(from, number => number.Value == share && number.Unit is StatedUnit.None or StatedUnit.Share);
            if (found < 0 && HasIn(StatedUnit.Share, share))
            {
                return false;
            }

            rests += found < 0 ? 1 : 0;
            from = Math.Max(from, found);
        }

        return rests == 0 || (rests == 1 && shares.Count > 1);
    }

    private static IEnumerable<ExactNumber> PartsOf(EquatableArray<ExactNumber> ratio)
    {
        ExactNumber sum = ratio.Aggregate(ExactNumber.Zero, (total, term) => total.Plus(term));
        return sum == ExactNumber.Zero ? [] : ratio.Select(term => term.Over(sum));
    }

    private static bool IsInMonth(StatedDate stated, int? month) => stated.Month is not { } own || month is null || own == month;

    // A month without a day says nothing of the day; a year alone says nothing of either. 2001 stands for every year without a 29 February.
    private static bool IsOnDay(StatedDate stated, int? month, int? day)
    {
        if (!stated.IsLastDay && stated.Day is null)
        {
            return stated.Month is not null;
        }

        int? last = month is null ? null : DateTime.DaysInMonth(2001, month.Value);
        return stated.IsLastDay ? day is null || day == last : (day ?? last) == stated.Day;
    }
}
