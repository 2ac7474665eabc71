using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The field of the time: a day of the year, alone or with a time of day.</summary>
/// <param name="days">The days of the year.</param>
/// <param name="layout">The layout.</param>
/// <param name="column">Its column.</param>
internal readonly unsafe struct TimeField(DayTable days, PaddedLayout layout, int column)
{
    private readonly uint _year = days.Year;
    private readonly nint _field = layout.Field(column);
    private readonly nint _isLast = layout.IsLast(column);

    /// <summary>The slot of the day in <see cref="DayTable.Days"/>; undefined if a bit of <paramref name="error"/> is set.</summary>
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
