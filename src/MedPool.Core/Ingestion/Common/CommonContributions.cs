using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Contributions of the common form with AVX-512. The first three digits of the date's year are checked apart, for want of room.
/// <code>
/// vector   amounts 0 … 4, eight bytes each | area y p | type y yy mm | 2-mm-dd .       yyyymm: the month of accrual, p: payer type
/// signs    all bits of an amount's eight bytes, or none
/// </code>
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TForm">How times are written.</typeparam>
/// <typeparam name="TSigns">Whether amounts may have signs.</typeparam>
internal readonly unsafe struct CommonContributions<TTables, TForm, TSigns> : ICommonRows
    where TTables : struct, IRecordTables
    where TForm : struct, ITimeForm
    where TSigns : struct, IAmountSigns
{
    private const ulong AreaBits = (1UL << (8 * CodeField.AreaLength)) - 1;
    private const uint InsuranceTypeBits = (1u << (8 * CodeField.InsuranceTypeLength)) - 1;
    private const ulong AccrualYear = 0xFFFF_FF00_0000_00FF; // Of the eight bytes from the year's first digit on.
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
    private readonly ContributionCodes<TTables> _codes;
    private readonly PersonalPartMultipliers _parts;
    private readonly uint _year;
    private readonly nint _time;
    private readonly long* _cells;
    private readonly long* _counts = CountWords.OfContribution;

    /// <summary>The rows of a layout and a form.</summary>
    /// <param name="codes">What codes mean.</param>
    /// <param name="days">The year.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="form">The form.</param>
    /// <param name="table">Takes the rows; must outlive this.</param>
    /// <param name="parts">The parts of members' amounts that go to personal accounts.</param>
    public CommonContributions(ContributionCodes<TTables> codes, DayTable days, PaddedLayout layout, CommonRowForm form, ContributionTable table, PersonalPartMultipliers parts)
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
        _parts = parts;
        _year = days.Year;
        _time = time;
        _cells = table.Packed.Cells;
    }

    public static int TakenBytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSigns.Allowed ? 2 * FieldVector.Bytes : FieldVector.Bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(byte* text, ushort* fields, byte* taken)
    {
        unchecked
        {
            _row.Load<TSigns>(text, fields, out Vector512<byte> places, out Vector512<byte> distances, out Vector512<byte> low, out Vector512<byte> high, out Vector512<byte> negative, out Vector512<byte> impossible);
            _vector.Take(places, distances, low, high, ref impossible).Store(taken);
            if (TSigns.Allowed)
            {
                _signs.Take(negative).Store(taken + SignsAt);
            }

            byte* time = text + fields[_time];
            return impossible == Vector512<byte>.Zero && Unsafe.ReadUnaligned<uint>(time) == _year && TForm.IsTimeOfDay(time);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(byte* taken)
    {
        unchecked
        {
            nint month = (taken[MonthAt] * 10) + taken[MonthAt + 1];
            ulong year = Unsafe.ReadUnaligned<ulong>(taken + AccrualAt) & AccrualYear;
            ulong area = Unsafe.ReadUnaligned<ulong>(taken + AreaAt) & AreaBits;
            uint insuranceType = Unsafe.ReadUnaligned<uint>(taken + InsuranceTypeAt) & InsuranceTypeBits;
            nint daySlot = DayTable.SlotOf(Unsafe.ReadUnaligned<ulong>(taken + DateAt));
            if ((nuint)(month - 1) >= LedgerShape.Months || year == 0 || !_codes.TryFind(area, insuranceType, taken[PayerTypeAt], daySlot, out int key, out int share))
            {
                return false;
            }

            Vector512<long> amounts = _parts.Take(CommonAmounts.Fen(Vector512.Load(taken), CommonAmounts.FirstFive), share);
            nint mask = CommonAmounts.NotZero(amounts);
            if (TSigns.Allowed)
            {
                amounts = AmountSigns.Apply(amounts, Vector512.Load((long*)(taken + SignsAt)));
            }

            long* cell = _cells + ((long)key * ContributionTable.Width);
            (Vector512.Load(cell) + amounts + Vector512.Load(_counts + (mask * CountWords.LineLength))).Store(cell);
            return true;
        }
    }
}
