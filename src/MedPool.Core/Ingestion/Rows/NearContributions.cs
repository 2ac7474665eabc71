using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Contributions of the common form, no refunds, with AVX-512. The first three digits of the date's year are checked apart, for want of room.
/// <code>
/// vector   amounts 0 … 4, eight bytes each | area y p | type y yy mm | 2-mm-dd .       yyyymm: the month of accrual, p: payer type
/// </code>
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TForm">How times are written.</typeparam>
internal readonly unsafe struct NearContributions<TTables, TForm> : INearRows
    where TTables : struct, IRecordTables
    where TForm : struct, ITimeForm
{
    private const ulong AreaBits = (1UL << (8 * CodeField.AreaLength)) - 1;
    private const uint InsuranceTypeBits = (1u << (8 * CodeField.InsuranceTypeLength)) - 1;
    private const ulong FirstYearDigit = 0xFFUL << 48;
    private const ulong OtherYearDigits = 0xFF_FFFFUL << 24;

    private readonly NearRow _row;
    private readonly NearVector _vector;
    private readonly ContributionCodes<TTables> _codes;
    private readonly NearParts _parts;
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
    public NearContributions(ContributionCodes<TTables> codes, DayTable days, FastLayout layout, NearForm form, ContributionTable table, NearParts parts)
    {
        int time = layout.Field(ContributionColumn.Time);
        int accrual = layout.Field(ContributionColumn.AccrualMonth);
        NearPart[] vector =
        [
            .. NearPart.Amounts(layout, ContributionColumn.FirstAmount, ContributionColumn.AmountCount),
            NearPart.Code(40, layout.Field(ContributionColumn.Area), CodeField.AreaLength),
            NearPart.Digits(46, accrual, 0, 1),
            NearPart.Code(47, layout.Field(ContributionColumn.PayerType), 1),
            NearPart.Code(48, layout.Field(ContributionColumn.InsuranceType), CodeField.InsuranceTypeLength),
            NearPart.Digits(51, accrual, 1, 5),
            NearPart.MonthAndDay(56, time, days.YearText),
        ];
        _row = new NearRow(layout, form, time, vector);
        _vector = new NearVector(vector, form, layout.Layout.FieldCount);
        _codes = codes;
        _parts = parts;
        _year = days.Year;
        _time = time;
        _cells = table.Packed.Cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(byte* text, ushort* fields)
    {
        unchecked
        {
            bool near = _row.TryLoad(text, fields, out Vector512<byte> places, out Vector512<byte> distances, out Vector512<byte> low, out Vector512<byte> high, out Vector512<byte> impossible);
            Vector512<byte> digits = _vector.Take(places, distances, low, high, ref impossible);
            byte* time = text + fields[_time];
            if (!near || impossible != Vector512<byte>.Zero || Unsafe.ReadUnaligned<uint>(time) != _year || !TForm.IsTimeOfDay(time))
            {
                return false;
            }

            Vector256<ulong> upper = digits.GetUpper().AsUInt64();
            ulong area = upper.GetElement(1);
            ulong types = upper.GetElement(2);
            ulong month = (((types >> 48) & 0xFF) * 10) + (types >> 56);
            return month - 1 < LedgerShape.Months && ((area & FirstYearDigit) | (types & OtherYearDigits)) != 0
                && _codes.TryFind(area & AreaBits, (uint)types & InsuranceTypeBits, (nint)(area >> 56), DayTable.SlotOf(upper.GetElement(3)), out int key, out int share)
                && TryAdd(NearAmounts.Fen(digits, NearAmounts.FirstFive), key, share);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAdd(Vector512<long> amounts, int key, int share)
    {
        unchecked
        {
            amounts = _parts.Take(amounts, share);
            nint mask = ((nint)Vector512.Equals(amounts, Vector512<long>.Zero).ExtractMostSignificantBits() ^ 0xFF) & 0x3F;
            long* cell = _cells + ((long)key * ContributionTable.Width);
            (Vector512.Load(cell) + amounts + Vector512.Load(_counts + (mask * CountWords.LineLength))).Store(cell);
            return true;
        }
    }
}
