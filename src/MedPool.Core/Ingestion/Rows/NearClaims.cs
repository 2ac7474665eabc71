using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Claims of the common form, no refunds, with AVX-512.
/// <code>
/// first    amounts 0 … 7, eight bytes each
/// second   amounts 8 … 10 . | area r . | type . med . | 2-mm-dd . | 2022 . . . .       r: the refund flag, which must be 0
/// </code>
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TForm">How times are written.</typeparam>
internal readonly unsafe struct NearClaims<TTables, TForm> : INearRows
    where TTables : struct, IRecordTables
    where TForm : struct, ITimeForm
{
    private const int SecondAmounts = 3;
    private const int FirstAmounts = ClaimColumn.AmountCount - SecondAmounts;

    private readonly NearRow _row;
    private readonly NearVector _first;
    private readonly NearVector _second;
    private readonly ClaimCodes<TTables> _codes;
    private readonly nint _time;
    private readonly long* _cells;
    private readonly long* _firstCounts = CountWords.FirstOfClaim;
    private readonly long* _lastCounts = CountWords.LastOfClaim;

    /// <summary>The rows of a layout and a form.</summary>
    /// <param name="codes">What codes mean.</param>
    /// <param name="days">The year.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="form">The form.</param>
    /// <param name="table">Takes the rows; must outlive this.</param>
    public NearClaims(ClaimCodes<TTables> codes, DayTable days, FastLayout layout, NearForm form, ClaimTable table)
    {
        int time = layout.Field(ClaimColumn.Time);
        NearPart[] first = [.. NearPart.Amounts(layout, ClaimColumn.FirstAmount, FirstAmounts)];
        NearPart[] second =
        [
            .. NearPart.Amounts(layout, ClaimColumn.FirstAmount + FirstAmounts, SecondAmounts),
            NearPart.Code(32, layout.Field(ClaimColumn.Area), CodeField.AreaLength),
            NearPart.Exactly(38, layout.Field(ClaimColumn.RefundFlag), "0"),
            NearPart.Code(40, layout.Field(ClaimColumn.InsuranceType), CodeField.InsuranceTypeLength),
            NearPart.Digits(44, layout.Field(ClaimColumn.MedicalType), 0, 4),
            NearPart.MonthAndDay(48, time, days.YearText),
            NearPart.Exactly(56, time, days.YearText),
        ];
        int fieldCount = layout.Layout.FieldCount;
        _row = new NearRow(layout, form, time, [.. first, .. second]);
        _first = new NearVector(first, form, fieldCount);
        _second = new NearVector(second, form, fieldCount);
        _codes = codes;
        _time = time;
        _cells = table.Packed.Cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(byte* text, ushort* fields)
    {
        unchecked
        {
            bool near = _row.TryLoad(text, fields, out Vector512<byte> places, out Vector512<byte> distances, out Vector512<byte> low, out Vector512<byte> high, out Vector512<byte> impossible);
            Vector512<byte> first = _first.Take(places, distances, low, high, ref impossible);
            Vector512<byte> second = _second.Take(places, distances, low, high, ref impossible);
            if (!near || impossible != Vector512<byte>.Zero || !TForm.IsTimeOfDay(text + fields[_time]))
            {
                return false;
            }

            Vector256<ulong> keys = second.GetUpper().AsUInt64();
            ulong types = keys.GetElement(1);
            nint medicalType = (nint)(((types >> 32) | (types >> 36)) & 0xFF);
            return _codes.TryFind(keys.ToScalar(), (uint)types, medicalType, DayTable.SlotOf(keys.GetElement(2)), out int key)
                && TryAdd(NearAmounts.Fen(first, NearAmounts.All), NearAmounts.Fen(second, NearAmounts.FirstThree), key);
        }
    }

    /// <summary>Amounts of no sign are zero or above: what is left to check is the balance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAdd(Vector512<long> first, Vector512<long> second, int key)
    {
        unchecked
        {
            Vector512<long> both = first + second;
            if (Vector256.Sum(both.GetLower() + both.GetUpper()) != 2 * first.ToScalar())
            {
                return false;
            }

            nint firstMask = (nint)Vector512.Equals(first, Vector512<long>.Zero).ExtractMostSignificantBits() ^ 0xFF;
            nint secondMask = ((nint)Vector512.Equals(second, Vector512<long>.Zero).ExtractMostSignificantBits() ^ 0xFF) & 0xFF;
            long* cell = _cells + ((long)key * ClaimTable.Width);
            Vector512<long> counts = Vector512.Load(_firstCounts + (firstMask * CountWords.LineLength)) + Vector512.Load(_lastCounts + (secondMask * CountWords.LineLength));
            (Vector512.Load(cell) + first).Store(cell);
            (Vector512.Load(cell + 8) + second + counts).Store(cell + 8);
            return true;
        }
    }
}
