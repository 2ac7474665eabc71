using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>A day of the Gregorian calendar, as a policy writes it. The default value is not a day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to the number of days of the month.</param>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(PolicyDateConverter))]
public readonly record struct PolicyDate(int Year, int Month, int Day) : IComparable<PolicyDate>
{
    private int Ordinal => (Year * 10000) + (Month * 100) + Day;

    /// <inheritdoc/>
    public int CompareTo(PolicyDate other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>The date as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() =>
        Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + "-" +
        Month.ToString("D2", System.Globalization.CultureInfo.InvariantCulture) + "-" +
        Day.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}
