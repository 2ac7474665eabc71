using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>How the times of common rows are written.</summary>
internal unsafe interface ITimeForm
{
    /// <summary>Whether the bytes behind a date are as the form requires.</summary>
    /// <param name="text">The date's first byte.</param>
    static abstract bool IsTimeOfDay(byte* text);
}

/// <summary>A date without a time of day.</summary>
internal readonly unsafe struct DateOnlyForm : ITimeForm
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTimeOfDay(byte* text) => true;
}

/// <summary>A date with a time of day.</summary>
internal readonly unsafe struct TimeOfDayForm : ITimeForm
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTimeOfDay(byte* text)
    {
        ulong error = 0;
        FieldWords.CheckTime(text, FieldWords.TimeLength, ref error);
        return error == 0;
    }
}
