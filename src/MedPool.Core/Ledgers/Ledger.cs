using MedPool.Internals;

namespace MedPool;

/// <summary>
/// A ledger (台账): a dense table of exact sums on a cash basis (收付实现制) with the control totals of its records. Key: area, insurance type, account,
/// month. Value: amount and number of postings. Ledgers form a commutative monoid under <see cref="Merge"/>.
/// </summary>
/// <remarks>
/// Records enter through the extension methods of <c>LedgerIngestion</c>. Concurrent reading is safe while no thread posts, ingests or merges.
/// </remarks>
public partial class Ledger
{
    private readonly long[] _amounts;
    private readonly long[] _counts;

    internal Ledger(LedgerShape shape)
        : this(shape, new long[shape.CellCount], new long[shape.CellCount], RecordTotals.Empty(RecordKind.Claims), RecordTotals.Empty(RecordKind.Contributions))
    {
    }

    internal Ledger(LedgerShape shape, long[] amounts, long[] counts, RecordTotals claims, RecordTotals contributions)
    {
        Shape = shape;
        _amounts = amounts;
        _counts = counts;
        Claims = claims;
        Contributions = contributions;
    }

    /// <summary>The id of the ledger's policy.</summary>
    public string PolicyId => Shape.PolicyId;

    /// <summary>The version of that policy.</summary>
    public string PolicyVersion => Shape.PolicyVersion;

    /// <summary>The settlement year.</summary>
    public int Year => Shape.Year;

    /// <summary>Area codes, in policy order.</summary>
    public IReadOnlyList<string> Areas => Shape.Areas;

    /// <summary>Insurance types, in policy order.</summary>
    public IReadOnlyList<string> InsuranceTypes => Shape.InsuranceTypes;

    /// <summary>Control totals of the claims (结算明细).</summary>
    public RecordTotals Claims { get; private set; }

    /// <summary>Control totals of the contributions (缴费到账明细).</summary>
    public RecordTotals Contributions { get; private set; }

    /// <summary>All cells with postings, sorted by area, insurance type, account and month, in the order of the policy and of <see cref="Account"/>.</summary>
    public IEnumerable<LedgerEntry> Entries
    {
        get
        {
            for (int cell = 0; cell < _counts.Length; cell++)
            {
                if (_counts[cell] != 0)
                {
                    yield return EntryAt(cell);
                }
            }
        }
    }

    internal LedgerShape Shape { get; }

    internal ReadOnlySpan<long> Amounts => _amounts;

    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>The cell of an area, insurance type, account and month.</summary>
    /// <param name="area">Six-digit area code.</param>
    /// <param name="insuranceType">Three-digit insurance type.</param>
    /// <param name="account">The account.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentException">The policy has no such area or insurance type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The month is not within 1 to 12, or the account does not exist.</exception>
    public LedgerCell this[string area, string insuranceType, Account account, int month]
    {
        get
        {
            CalendarArguments.CheckMonth(month);
            AccountNames.Check(account);
            int areaIndex = IndexOf(Shape.Areas, area, nameof(area));
            int insuranceTypeIndex = IndexOf(Shape.InsuranceTypes, insuranceType, nameof(insuranceType));
            int cell = Shape.CellIndex(areaIndex, insuranceTypeIndex, account, month - 1);
            return new LedgerCell(new Fen(_amounts[cell]), _counts[cell]);
        }
    }

    /// <summary>Adds another ledger cell by cell, and its control totals. No record may have been posted to both.</summary>
    /// <exception cref="LedgerFileException">The other ledger belongs to another policy, version or year; nothing was added.</exception>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was added.</exception>
    public void Merge(Ledger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Shape != other.Shape)
        {
            throw new LedgerFileException(
                $"A ledger of {Describe(other.Shape)} cannot be merged into one of {Describe(Shape)}: "
                + "policy, version, year, areas and insurance types must be the same.");
        }

        for (int cell = 0; cell < _amounts.Length; cell++)
        {
            Int128 sum = (Int128)_amounts[cell] + other._amounts[cell];
            if (!FitsLong(sum))
            {
                throw Shape.Overflow(cell);
            }
        }

        for (int cell = 0; cell < _amounts.Length; cell++)
        {
            _amounts[cell] += other._amounts[cell];
            _counts[cell] += other._counts[cell];
        }

        Claims = RecordTotals.Sum(Claims, other.Claims);
        Contributions = RecordTotals.Sum(Contributions, other.Contributions);
    }

    private static bool FitsLong(Int128 value) => value >= long.MinValue && value <= long.MaxValue;

    private static string Describe(LedgerShape shape) => FormattableString.Invariant($"{shape.PolicyId} {shape.PolicyVersion}, year {shape.Year}");

    private static int IndexOf(EquatableArray<string> codes, string code, string parameter)
    {
        for (int i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code)
            {
                return i;
            }
        }

        throw new ArgumentException($"The ledger's policy has no {(parameter == "area" ? "area" : "insurance type")} {code}.", parameter);
    }

    private LedgerEntry EntryAt(int cell)
    {
        (string area, string insuranceType, Account account, int month) = Shape.KeyOf(cell);
        return new LedgerEntry(area, insuranceType, account, month + 1, new LedgerCell(new Fen(_amounts[cell]), _counts[cell]));
    }
}
