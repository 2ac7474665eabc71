using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Common contributions, with AVX-512. The first three digits of the date's year have no room in the vector and are checked separately.
/// <code>
/// vector   amounts 0 … 4, eight bytes each | area y p | type y yy mm | 2-mm-dd .       yyyymm: the month of accrual; p: the payer type
/// signs    all bits of an amount's eight bytes, or none
/// </code>
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TForm">The form of times.</typeparam>
/// <typeparam name="TSigns">Whether amounts may have signs.</typeparam>
internal readonly unsafe struct CommonContributions<TTables, TForm, TSigns> : ICommonRows
    where TTables : struct, IRecordTables
    where TForm : struct, ITimeForm
    where TSigns : struct, IAmountSigns
{
    private const ulong AccrualYear = 0xFFFF_FF00_0000_00FF; // The year's digits among the eight bytes from its first digit on.
    private const int AreaAt = 40;
    private const int AccrualAt = 46;
    private const int PayerTypeAt = 47;
    private const int InsuranceTypeAt = 48;
    private const int MonthAt = 54;
    private const int DateAt = 56;
    private const int SignsAt = FieldVector.Bytes;

    private readonly CommonRowLoader _row;
    private readonly FieldVector _vector;
    private readonly AmountSigns _signs;
    private readonly RowCodes<TTables, PayerClasses> _codes;
    private readonly PersonalPartMultipliers _personalParts;
    private readonly uint _year;
    private readonly nint _time;
    private readonly long* _cells;
    private readonly long* _counts = CountWords.OfContribution;

    /// <summary>The rows of a layout and a form.</summary>
    /// <param name="codes">Finds keys by codes.</param>
    /// <param name="days">The days of the year.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="form">The form.</param>
    /// <param name="table">Receives the rows; the caller keeps it alive.</param>
    /// <param name="personalParts">Computes personal parts.</param>
    public CommonContributions(
        RowCodes<TTables, PayerClasses> codes,
        DayTable days,
        PaddedLayout layout,
        CommonRowForm form,
        ContributionTable table,
        PersonalPartMultipliers personalParts)
    {
        int time = layout.Field(ContributionColumn.Time);
        int accrual = layout.Field(ContributionColumn.AccrualMonth);
        FieldSlice[] vector =
        [
            .. FieldSlice.Amounts(layout, ContributionColumn.FirstAmount, ContributionColumn.AmountCount),
            FieldSlice.Code(AreaAt, layout.Field(ContributionColumn.Area), CodeField.AreaLength),
            FieldSlice.Digits(AccrualAt, accrual, 0, 1),
            FieldSlice.Code(PayerTypeAt, layout.Field(ContributionColumn.PayerType), 1),
            FieldSlice.Code(InsuranceTypeAt, layout.Field(ContributionColumn.InsuranceType), CodeField.InsuranceTypeLength),
            FieldSlice.Digits(MonthAt - 3, accrual, 1, 5),
            FieldSlice.MonthAndDay(DateAt, time, days.YearText),
        ];
        _row = new CommonRowLoader(layout, form, time, vector);
        _vector = new FieldVector(vector, form, layout.Layout.FieldCount);
        _signs = new AmountSigns(layout, ContributionColumn.FirstAmount, [0, 1, 2, 3, 4, ContributionAmount.Member]);
        _codes = codes;
        _personalParts = personalParts;
        _year = days.Year;
        _time = time;
        _cells = table.Packed.Cells;
    }

    /// <inheritdoc/>
    public static int ExtractBytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSigns.Allowed ? 2 * FieldVector.Bytes : FieldVector.Bytes;
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
            _vector.Extract(places, distances, low, high, ref impossible).Store(extract);
            if (TSigns.Allowed)
            {
                _signs.Extract(negative).Store(extract + SignsAt);
            }

            byte* time = text + fields[_time];
            return impossible == Vector512<byte>.Zero && Unsafe.ReadUnaligned<uint>(time) == _year && TForm.IsTimeOfDay(time);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(byte* extract)
    {
        unchecked
        {
            nint month = (extract[MonthAt] * 10) + extract[MonthAt + 1];
            ulong year = Unsafe.ReadUnaligned<ulong>(extract + AccrualAt) & AccrualYear;
            ulong area = FieldWords.Area(extract + AreaAt);
            uint insuranceTypeCode = FieldWords.InsuranceType(extract + InsuranceTypeAt);
            nint payerType = extract[PayerTypeAt];
            nint daySlot = DayTable.SlotOf(Unsafe.ReadUnaligned<ulong>(extract + DateAt));
            if ((nuint)(month - 1) >= LedgerShape.Months
                || year == 0
                || !_codes.TryFind(area, insuranceTypeCode, payerType, daySlot, out int key, out int insuranceType))
            {
                return false;
            }

            int share = CodeField.ShareIndex(insuranceType, (int)payerType - '0');
            Vector512<long> amounts = _personalParts.Separate(CommonAmounts.Fen(Vector512.Load(extract), CommonAmounts.FirstFive), share);
            nint mask = CommonAmounts.NotZero(amounts);
            if (TSigns.Allowed)
            {
                amounts = AmountSigns.Apply(amounts, Vector512.Load((long*)(extract + SignsAt)));
            }

            long* cell = _cells + ((long)key * ContributionTable.Width);
            (Vector512.Load(cell) + amounts + Vector512.Load(_counts + (mask * CountWords.LineLength))).Store(cell);
            return true;
        }
    }
}
