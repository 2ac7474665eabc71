using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// One settlement in progress: the year's facts, the areas' accounts as they stand, and the transfers made so far. Stage kernels
/// read and change it; all memory is the caller's. Not thread-safe, and on the stack only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct SettlementRun
{
    private readonly ref readonly FundFacts _fund;
    private readonly Span<TransferEntry> _transfers;
    private readonly Span<OutstandingEntry> _outstanding;
    private readonly Span<Fen> _scratch;
    private int _transferCount;
    private int _outstandingCount;

    /// <summary>Prepares a settlement. The first stage, <see cref="OpeningKernel"/>, sets the accounts.</summary>
    /// <param name="year">The settled year.</param>
    /// <param name="readings">How sentences with more than one reading are read.</param>
    /// <param name="fund">The fund's facts.</param>
    /// <param name="facts">The areas' facts, in policy order.</param>
    /// <param name="memory">Memory for results.</param>
    /// <exception cref="ArgumentException">The memory does not fit the number of areas.</exception>
    public SettlementRun(int year, SettlementReadings readings, in FundFacts fund, ReadOnlySpan<AreaFacts> facts, SettlementSpans memory)
    {
        if (memory.Areas.Length != facts.Length || memory.Scratch.Length < facts.Length * SettlementSpans.ScratchPerArea)
        {
            throw new ArgumentException("Areas need one state each and scratch of SettlementSpans.ScratchPerArea amounts each.", nameof(memory));
        }

        Year = year;
        Readings = readings;
        _fund = ref fund;
        Facts = facts;
        Areas = memory.Areas;
        _transfers = memory.Transfers;
        _outstanding = memory.Outstanding;
        _scratch = memory.Scratch;
    }

    /// <summary>The settled year.</summary>
    public int Year { get; }

    /// <summary>How sentences with more than one reading are read.</summary>
    public SettlementReadings Readings { get; }

    /// <summary>The fund's facts.</summary>
    public readonly ref readonly FundFacts Fund => ref _fund;

    /// <summary>The areas' facts, in policy order.</summary>
    public ReadOnlySpan<AreaFacts> Facts { get; }

    /// <summary>The areas' accounts and figures, in policy order.</summary>
    public readonly Span<AreaState> Areas { get; }

    /// <summary>What the pool holds.</summary>
    public Fen Pool { readonly get; private set; }

    /// <summary>The transfers made so far, in order.</summary>
    public readonly ReadOnlySpan<TransferEntry> Transfers => _transfers[.._transferCount];

    /// <summary>What is due and could not be moved.</summary>
    public readonly ReadOnlySpan<OutstandingEntry> Outstanding => _outstanding[.._outstandingCount];

    /// <summary>What shaped any amount of the run, moved or refused.</summary>
    public Shaping Shaped { readonly get; private set; }

    /// <summary>Whether the areas' old balances are in custody: a stage centralises them.</summary>
    internal bool HasCustody { readonly get; set; }

    /// <summary>The rule by which help for a gap is refused because the whole fund has no cumulative balance, or <see langword="null"/>.</summary>
    internal ushort? HelpRefused { readonly get; set; }

    /// <summary>
    /// What the pool may still give for the year's gaps: all it holds, or under the reading <c>opening</c> what is left of its opening balance.
    /// </summary>
    internal readonly Fen PoolAvailable => Readings.OpeningPoolOnly ? LeftOfOpening : Fen.Max(Fen.Zero, Pool);

    // What is left for gaps when the pool's opening balance alone may cover them.
    internal readonly Fen LeftOfOpening => Fen.Max(Fen.Zero, Fen.Min(Pool, _fund[FundFact.PoolOpeningBalance] - GrantedForGaps));

    /// <summary>Describes policy and areas in errors; without it they name indices.</summary>
    internal IRequirementText? Text { get; init; }

    /// <summary>Records how each amount comes about; there where kernels run as <see cref="Recorded"/>.</summary>
    internal SettlementRecorder? Recorder { get; init; }

    /// <summary>Index of the fund, for errors.</summary>
    internal int FundIndex { get; init; }

    /// <summary>The place of the stage that runs in the policy's list.</summary>
    internal byte Place { readonly get; private set; }

    // Emergency and coverage; the make-up of old gaps and rewards are not gaps of the year.
    private Fen GrantedForGaps { get; set; }

    /// <summary>Working memory for one amount per area: what is planned or asked.</summary>
    internal readonly Span<Fen> Asked => _scratch[..Facts.Length];

    /// <summary>Working memory for one amount per area: what is granted.</summary>
    internal readonly Span<Fen> Granted => _scratch.Slice(Facts.Length, Facts.Length);

    /// <summary>Working memory for the parts of a shared step, six per area.</summary>
    internal readonly Span<Fen> Parts => _scratch.Slice(2 * Facts.Length, 6 * Facts.Length);

    /// <summary>Notes which stage of the policy's list runs from here on; its transfers carry it.</summary>
    /// <param name="place">Its place, from 0.</param>
    public void Enter(byte place)
    {
        Place = place;
        Recorder?.Enter(place);
    }

    /// <summary>Sets the accounts to what they held when the year began.</summary>
    internal void Open()
    {
        Pool = _fund[FundFact.PoolOpeningBalance];
        for (int area = 0; area < Areas.Length; area++)
        {
            ref readonly AreaFacts facts = ref Facts[area];
            Areas[area] = new AreaState
            {
                Balance = facts[AreaFact.OpeningBalance],
                Development = facts[AreaFact.DevelopmentFund],
                Reserve = facts[AreaFact.RiskReserve],
                Arrears = facts[AreaFact.OutstandingDue],
                EarlyWarning = -1,
            };
        }
    }

    /// <summary>
    /// What pool and areas hold together as they stand (全市累计结余): negative balances count, and so does what the year's income lacks of its expenditure.
    /// </summary>
    internal readonly Int128 CumulativeBalance()
    {
        Int128 sum = Pool.Value;
        foreach (ref readonly AreaState state in Areas)
        {
            sum += (Int128)state.Balance.Value + state.Fund.Value;
        }

        return sum;
    }
}
