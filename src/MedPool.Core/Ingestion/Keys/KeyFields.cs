using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The key fields that claims and contributions share, in one layout: area, insurance type and time.</summary>
/// <param name="codes">Finds keys by codes.</param>
/// <param name="days">The days of the year; the caller keeps them alive.</param>
/// <param name="layout">The layout; the caller keeps it alive.</param>
/// <param name="area">The column of the area.</param>
/// <param name="insuranceType">The column of the insurance type.</param>
/// <param name="time">The column of the time.</param>
internal readonly unsafe struct KeyFields<TTables, TClasses>(
    RowCodes<TTables, TClasses> codes, DayTable days, PaddedLayout layout, int area, int insuranceType, int time)
    where TTables : struct, IRecordTables
    where TClasses : struct, IRowClasses
{
    private readonly RowCodes<TTables, TClasses> _codes = codes;
    private readonly FieldLengthCheck _lengths = new(layout);
    private readonly nint _area = layout.Field(area);
    private readonly nint _insuranceType = layout.Field(insuranceType);
    private readonly TimeField _time = new(days, layout, time);

    /// <summary>Whether every field of a row has a length that is possible for its column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HavePossibleLengths(ushort* starts, nint carriageReturn) => _lengths.ArePossible(starts, carriageReturn);

    /// <summary>As <see cref="TimeField.FindSlot"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint FindDaySlot(byte* text, ushort* starts, nint carriageReturn, ref ulong error) => _time.FindSlot(text, starts, carriageReturn, ref error);

    /// <summary>As <see cref="RowCodes{TTables, TClasses}.TryFind"/>, with the area and insurance type of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindKey(byte* text, ushort* starts, nint classByte, nint daySlot, out int key, out int insuranceType)
    {
        unchecked
        {
            ulong areaCode = FieldWords.Area(text + starts[_area]);
            uint insuranceTypeCode = FieldWords.InsuranceType(text + starts[_insuranceType]);
            return _codes.TryFind(areaCode, insuranceTypeCode, classByte, daySlot, out key, out insuranceType);
        }
    }
}
