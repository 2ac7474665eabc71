using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The field of the time in rows of any form: a day of the year, and a time of day that is one or is not there.</summary>
/// <param name="days">The year.</param>
/// <param name="layout">Where the field is.</param>
/// <param name="column">Its column.</param>
internal readonly unsafe struct TimeField(DayTable days, PaddedLayout layout, int column)
{
    private readonly uint _year = days.Year;
    private readonly nint _field = layout.Field(column);
    private readonly nint _isLast = layout.IsLast(column);

    /// <summary>The slot of the day in <see cref="DayTable.Days"/>; of no meaning if a bit of <paramref name="error"/> is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint FindSlot(byte* text, ushort* starts, nint carriageReturn, ref ulong error)
    {
        unchecked
        {
            byte* time = text + starts[_field];
            FieldWords.CheckTime(time, starts[_field + 1] - starts[_field] - 1 - (carriageReturn & _isLast), ref error);
            return DayTable.FindSlot(_year, time, ref error);
        }
    }
}
