using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>How the times of a chunk's rows are written.</summary>
internal unsafe interface ITimeForm
{
    /// <summary>Whether the date at hand is followed by what must follow it.</summary>
    static abstract bool IsTimeOfDay(byte* text);
}

/// <summary>Dates alone.</summary>
internal readonly unsafe struct DateOnlyForm : ITimeForm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTimeOfDay(byte* text) => true;
}

/// <summary>Dates with a time of day.</summary>
internal readonly unsafe struct TimeOfDayForm : ITimeForm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTimeOfDay(byte* text)
    {
        ulong error = 0;
        FieldWords.CheckTime(text, FieldWords.TimeLength, ref error);
        return error == 0;
    }
}
