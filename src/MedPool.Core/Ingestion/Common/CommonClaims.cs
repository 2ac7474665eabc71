using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Common claims, with AVX-512.
/// <code>
/// first    amounts 0 … 7, eight bytes each
/// second   amounts 8 … 10 . | area r . | type . med . | 2-mm-dd . | 2022 . . . .       r: the refund flag: 0, or 1 if amounts may have signs
/// signs    two vectors: all bits of an amount's eight bytes, or none
/// </code>
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TForm">The form of times.</typeparam>
/// <typeparam name="TSigns">Whether amounts may have signs: refunds, whose amounts are all zero or below.</typeparam>
internal readonly unsafe struct CommonClaims<TTables, TForm, TSigns> : ICommonRows
    where TTables : struct, IRecordTables
    where TForm : struct, ITimeForm
    where TSigns : struct, IAmountSigns
{
    private const int SecondAmounts = 3;
    private const int SecondAt = FieldVector.Bytes;
    private const int KeysAt = SecondAt + (4 * FieldSlice.AmountBytes);
    private const int FirstSignsAt = 2 * FieldVector.Bytes;
    private const int SecondSignsAt = 3 * FieldVector.Bytes;
    private const int FirstAmounts = ClaimColumn.AmountCount - SecondAmounts;

    private readonly CommonRowLoader _row;
    private readonly FieldVector _first;
    private readonly FieldVector _second;
    private readonly AmountSigns _firstSigns;
    private readonly AmountSigns _secondSigns;
    private readonly RowCodes<TTables, BenefitClasses> _codes;
    private readonly nint _time;
    private readonly long* _cells;
    private readonly long* _firstCounts = CountWords.FirstOfClaim;
    private readonly long* _lastCounts = CountWords.LastOfClaim;

    /// <summary>The rows of a layout and a form.</summary>
    /// <param name="codes">Finds keys by codes.</param>
    /// <param name="days">The days of the year.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="form">The form.</param>
    /// <param name="table">Receives the rows; the caller keeps it alive.</param>
    public CommonClaims(RowCodes<TTables, BenefitClasses> codes, DayTable days, PaddedLayout layout, CommonRowForm form, ClaimTable table)
    {
        int time = layout.Field(ClaimColumn.Time);
        FieldSlice[] first = [.. FieldSlice.Amounts(layout, ClaimColumn.FirstAmount, FirstAmounts)];
        FieldSlice[] second =
        [
            .. FieldSlice.Amounts(layout, ClaimColumn.FirstAmount + FirstAmounts, SecondAmounts),
            FieldSlice.Code(32, layout.Field(ClaimColumn.Area), CodeField.AreaLength),
            FieldSlice.Exactly(38, layout.Field(ClaimColumn.RefundFlag), TSigns.Allowed ? "1" : "0"),
            FieldSlice.Code(40, layout.Field(ClaimColumn.InsuranceType), CodeField.InsuranceTypeLength),
            FieldSlice.Digits(44, layout.Field(ClaimColumn.MedicalType), 0, 4),
            FieldSlice.MonthAndDay(48, time, days.YearText),
            FieldSlice.Exactly(56, time, days.YearText),
        ];
        int fieldCount = layout.Layout.FieldCount;
        _row = new CommonRowLoader(layout, form, time, [.. first, .. second]);
        _first = new FieldVector(first, form, fieldCount);
        _second = new FieldVector(second, form, fieldCount);
        _firstSigns = new AmountSigns(layout, ClaimColumn.FirstAmount, [0, 1, 2, 3, 4, 5, 6, 7]);
        _secondSigns = new AmountSigns(layout, ClaimColumn.FirstAmount, [8, 9, 10]);
        _codes = codes;
        _time = time;
        _cells = table.Packed.Cells;
    }

    /// <inheritdoc/>
    public static int ExtractBytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSigns.Allowed ? 4 * FieldVector.Bytes : 2 * FieldVector.Bytes;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryExtract(byte* text, ushort* fields, byte* extract)
    {
        unchecked
        {
            _row.Load<TSigns>(
                text,
                fields,
                out Vector512<byte> places,
                out Vector512<byte> distances,
                out Vector512<byte> low,
                out Vector512<byte> high,
                out Vector512<byte> negative,
                out Vector512<byte> impossible);
            _first.Extract(places, distances, low, high, ref impossible).Store(extract);
            _second.Extract(places, distances, low, high, ref impossible).Store(extract + SecondAt);
            if (TSigns.Allowed)
            {
                _firstSigns.Extract(negative).Store(extract + FirstSignsAt);
                _secondSigns.Extract(negative).Store(extract + SecondSignsAt);
            }

            return impossible == Vector512<byte>.Zero && TForm.IsTimeOfDay(text + fields[_time]);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(byte* extract)
    {
        unchecked
        {
            ulong* keys = (ulong*)(extract + KeysAt);
            ulong types = keys[1];
            nint medicalType = (nint)(((types >> 32) | (types >> 36)) & 0xFF);
            return _codes.TryFind(keys[0], (uint)types, medicalType, DayTable.SlotOf(keys[2]), out int key, out _)
                && TryAdd(extract, key);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAdd(byte* extract, int key)
    {
        unchecked
        {
            Vector512<long> first = CommonAmounts.Fen(Vector512.Load(extract), CommonAmounts.All);
            Vector512<long> second = CommonAmounts.Fen(Vector512.Load(extract + SecondAt), CommonAmounts.FirstThree);
            nint firstMask = CommonAmounts.NotZero(first);
            nint secondMask = CommonAmounts.NotZero(second);
            if (TSigns.Allowed)
            {
                first = AmountSigns.Apply(first, Vector512.Load((long*)(extract + FirstSignsAt)));
                second = AmountSigns.Apply(second, Vector512.Load((long*)(extract + SecondSignsAt)));
                if (Vector512.GreaterThanAny(Vector512.Max(first, second), Vector512<long>.Zero))
                {
                    return false;
                }
            }

            // Amounts without signs are zero or above, so only the balance is left to check.
            Vector512<long> both = first + second;
            if (Vector256.Sum(both.GetLower() + both.GetUpper()) != 2 * first.ToScalar())
            {
                return false;
            }

            long* cell = _cells + ((long)key * ClaimTable.Width);
            Vector512<long> counts = Vector512.Load(_firstCounts + (firstMask * CountWords.LineLength))
                + Vector512.Load(_lastCounts + (secondMask * CountWords.LineLength));
            (Vector512.Load(cell) + first).Store(cell);
            (Vector512.Load(cell + 8) + second + counts).Store(cell + 8);
            return true;
        }
    }
}
