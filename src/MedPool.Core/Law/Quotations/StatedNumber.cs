namespace MedPool.Internals;

/// <summary>A number that a quotation states: 5% is 1/20 of the unit <see cref="StatedUnit.Share"/>.</summary>
internal readonly record struct StatedNumber(ExactNumber Value, StatedUnit Unit);

/// <summary>A day of the calendar, or a part of one, that a quotation states.</summary>
/// <param name="Year">The year, or <see langword="null"/>: not said.</param>
/// <param name="Month">The month, or <see langword="null"/>: not said.</param>
/// <param name="Day">The day of the month, or <see langword="null"/>: not said.</param>
/// <param name="IsLastDay">Whether the last day of the month is meant (月底).</param>
internal readonly record struct StatedDate(int? Year, int? Month, int? Day, bool IsLastDay);
