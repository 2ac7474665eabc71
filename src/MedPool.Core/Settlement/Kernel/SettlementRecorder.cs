using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// Records how each amount of a settlement was computed, while kernels compute it. A kernel says before it moves money, or when it computes a figure, what
/// entered and by which formula (<see cref="Begin"/>); the run says what was moved. Without a recorder a run costs nothing more.
/// </summary>
internal sealed class SettlementRecorder
{
    /// <summary>The tally of what the pool granted for gaps of the year.</summary>
    public const string GrantedForGaps = "grantedForGaps";

    /// <summary>The tally of what an area received from the pool.</summary>
    public const string Received = "received";

    /// <summary>The tally of what others paid of an area's gap.</summary>
    public const string SharedPaid = "sharedPaid";

    private readonly TransferEntry[] _transfers;
    private readonly OutstandingEntry[] _outstanding;
    private readonly AreaFacts[] _areas;
    private readonly FundFacts _fund;
    private readonly List<RecordedStep> _steps = [];
    private readonly Dictionary<(string Name, int Area), int> _figures = [];
    private readonly Dictionary<Party, AccountTrail> _accounts = [];
    private readonly Dictionary<string, RecordedAreas> _ofAllAreas = new(StringComparer.Ordinal);
    private readonly Dictionary<int, StepDraft> _kept = [];
    private readonly Dictionary<(string Name, int Area), AccountTrail> _tallies = [];
    private int _moved;
    private int _owed;
    private StepDraft? _pending;
    private string _pendingFormula = "";
    private string? _pendingName;

    /// <summary>Makes a recorder for the settlement of a fund.</summary>
    /// <param name="fund">The fund's facts.</param>
    /// <param name="areas">The areas' facts.</param>
    /// <param name="transfers">The memory that the run writes transfers to; zero before it runs.</param>
    /// <param name="outstanding">The memory that the run writes outstanding items to; zero before it runs.</param>
    public SettlementRecorder(in FundFacts fund, AreaFacts[] areas, TransferEntry[] transfers, OutstandingEntry[] outstanding) =>
        (_fund, _areas, _transfers, _outstanding) = (fund, areas, transfers, outstanding);

    /// <summary>Whether income and expenditure come from a ledger.</summary>
    public bool HasLedger { get; set; }

    /// <summary>Whether the fund has a levy: it decides the balance of the year.</summary>
    public bool HasLevy { get; set; }

    /// <summary>The place of the stage that runs in the policy's list.</summary>
    public int Place { get; private set; }

    /// <summary>The balances of books of before pooling that an area's facts give.</summary>
    public Func<int, EquatableArray<BookBalance>> BooksOf { get; set; } = static _ => default;

    /// <summary>Whether the pool cannot pay all that is asked of it in the step that runs.</summary>
    public bool IsRationed { get; set; }

    /// <summary>The recorded steps, in order.</summary>
    public IReadOnlyList<RecordedStep> Steps => _steps;

    /// <summary>The number of areas.</summary>
    public int AreaCount => _areas.Length;

    /// <summary>Begins a step: what enters is added, then it becomes a figure (<see cref="StepDraft.Is(string, Fen, string)"/>) or a transfer
    /// (<see cref="StepDraft.Moves"/>).</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="area">Index of the area, or -1 for the whole fund.</param>
    /// <param name="rule">The rule, or <see langword="null"/> for plain arithmetic.</param>
    public StepDraft Begin(StageKind stage, int area, ushort? rule)
    {
        Finish();
        return new StepDraft(this, stage, area, rule);
    }

    /// <summary>A stage begins.</summary>
    public void Enter(int place)
    {
        Finish();
        Place = place;
    }

    /// <summary>Keeps what several transfers of an area begin with.</summary>
    public void Keep(StepDraft draft) => _kept[draft.Area] = draft;

    /// <summary>A copy of what was kept for an area.</summary>
    public StepDraft Kept(int area)
    {
        Finish();
        return _kept[area].Copy();
    }

    /// <summary>A tally.</summary>
    /// <param name="name">What is tallied: what the pool granted for gaps, what others paid of a gap.</param>
    /// <param name="area">Index of the area, or -1.</param>
    public AccountTrail Tally(string name, int area)
    {
        if (!_tallies.TryGetValue((name, area), out AccountTrail? tally))
        {
            tally = new AccountTrail();
            _tallies[(name, area)] = tally;
        }

        return tally;
    }

    /// <summary>What was tallied.</summary>
    public ExplanationNumber Sum(string name, int area)
    {
        Int128 sum = 0;
        foreach ((_, _, _, ExplanationNumber amount) in Tally(name, area).Moves)
        {
            sum += amount.ToHundredths();
        }

        return ExplanationNumber.Hundredths(sum, ExplanationUnit.Amount);
    }

    /// <summary>Whether an area existed in the settled year.</summary>
    public bool IsInForce(int area) => _areas[area].Given != ulong.MaxValue;

    /// <summary>The facts of an area.</summary>
    internal ref readonly AreaFacts Area(int area) => ref _areas[area];

    /// <summary>The facts of the fund.</summary>
    internal ref readonly FundFacts Fund => ref _fund;

    /// <summary>The next transfer or outstanding item is what a draft says.</summary>
    internal void Await(StepDraft draft, string formula, string? name) => (_pending, _pendingFormula, _pendingName) = (draft, formula, name);

    /// <summary>Records the transfer or outstanding item that was written since, after each of which another step begins.</summary>
    public void Finish()
    {
        for (; _moved < _transfers.Length && _transfers[_moved].Amount > Fen.Zero; _moved++)
        {
            Moved(_transfers[_moved]);
        }

        for (; _owed < _outstanding.Length && _outstanding[_owed].Amount > Fen.Zero; _owed++)
        {
            Owed(_outstanding[_owed]);
        }

        _pending = null;
    }

    /// <summary>Records a figure.</summary>
    internal int AddFigure(StepDraft draft, string name, ExplanationNumber amount, string formula)
    {
        int step = Add(draft.ToStep(name, amount, formula));
        _figures[(name, draft.Area)] = step;
        _ofAllAreas.Remove(name);
        return step;
    }

    /// <summary>The latest figure of a name, of the area or else of the fund; -1: none.</summary>
    internal int FindFigure(string name, int area) =>
        _figures.TryGetValue((name, area), out int step) || _figures.TryGetValue((name, -1), out step) ? step : -1;

    /// <summary>The latest figures of a name, of all areas that have it.</summary>
    internal RecordedAreas FiguresOfAllAreas(string name)
    {
        if (!_ofAllAreas.TryGetValue(name, out RecordedAreas? all))
        {
            all = new RecordedAreas(
            [
                .. from area in Enumerable.Range(0, _areas.Length)
                   where _figures.ContainsKey((name, area))
                   let step = _figures[(name, area)]
                   select (area, _steps[step].Amount, step),
            ]);
            _ofAllAreas[name] = all;
        }

        return all;
    }

    /// <summary>A fact of all areas.</summary>
    internal RecordedAreas FactsOfAllAreas(Fact fact)
    {
        string key = "fact " + fact.Key;
        if (!_ofAllAreas.TryGetValue(key, out RecordedAreas? all))
        {
            all = new RecordedAreas(
            [
                .. from area in Enumerable.Range(0, _areas.Length)
                   where IsInForce(area)
                   select (area, StepDraft.NumberOf(fact, _areas[area].Memory), -1),
            ]);
            _ofAllAreas[key] = all;
        }

        return all;
    }

    /// <summary>What happened to an account.</summary>
    internal AccountTrail Account(Party party)
    {
        if (!_accounts.TryGetValue(party, out AccountTrail? trail))
        {
            trail = new AccountTrail();
            trail.Reset(Opening(party));
            _accounts[party] = trail;
        }

        return trail;
    }

    /// <summary>Drops a figure of an area, so that the one of an earlier stage is not counted.</summary>
    internal void Forget(string name, int area)
    {
        _figures.Remove((name, area));
        _ofAllAreas.Remove(name);
    }

    /// <summary>Drops figures of a name, so that those of an earlier stage are not counted.</summary>
    internal void Forget(string name)
    {
        for (int area = -1; area < _areas.Length; area++)
        {
            _figures.Remove((name, area));
        }

        _ofAllAreas.Remove(name);
    }

    private RecordedInput? Opening(Party party)
    {
        Fact? fact = party.Kind switch
        {
            PartyKind.Pool => FundFact.PoolOpeningBalance.Row,
            PartyKind.Balance => AreaFact.OpeningBalance.Row,
            PartyKind.Development => AreaFact.DevelopmentFund.Row,
            PartyKind.Reserve => AreaFact.RiskReserve.Row,
            PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank => null,
        };
        FactMemory memory = party.Area < 0 ? _fund.Memory : _areas[party.Area].Memory;
        return fact is null ? null : new RecordedInput(StepDraft.NameOf(fact), StepDraft.NumberOf(fact, memory), ExplanationSource.Fact, -1);
    }

    private int Add(RecordedStep step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private void Follow(Party party, bool isIn, string name, Fen amount, int step)
    {
        if (party.Kind.IsInternal())
        {
            Account(party).Add(step, isIn, name, ExplanationNumber.Of(amount));
        }
    }

    private void Moved(in TransferEntry entry)
    {
        (Party from, Party to, Fen amount) = (entry.From, entry.To, entry.Amount);
        int area = from.Area >= 0 ? from.Area : to.Area;
        bool isSaid = _pending?.Area == area;
        StepDraft draft = isSaid ? _pending! : new StepDraft(this, entry.Stage, area, entry.Rule).Number("amount", amount);
        string? name = isSaid ? _pendingName : null;
        RecordedStep step = draft.ToStep(name ?? NameOf(from, to), ExplanationNumber.Of(amount), isSaid ? _pendingFormula : "amount");
        int number = Add(step with { Transfer = _moved, Rule = entry.Rule });
        if (name is not null)
        {
            _figures[(name, area)] = number;
        }

        Follow(from, false, name ?? "to" + Named(to, from), amount, number);
        Follow(to, true, name ?? "from" + Named(from, to), amount, number);
        foreach ((string tally, int ofArea) in draft.Tallies)
        {
            Tally(tally, ofArea).Add(number, isIn: true, step.Name, step.Amount);
        }

        _pending = null;
    }

    private void Owed(in OutstandingEntry entry)
    {
        bool isSaid = _pending?.Area == entry.Area;
        StepDraft draft = isSaid ? _pending! : new StepDraft(this, StageKind.Opening, entry.Area, entry.Rule).Number("amount", entry.Amount);
        Add(draft.ToStep("outstanding", ExplanationNumber.Of(entry.Amount), isSaid ? _pendingFormula : "amount"));
        _pending = null;
    }

    private static string NameOf(Party from, Party to) => $"{StepDraft.NameOf(from.Kind)}To{StepDraft.Capital(StepDraft.NameOf(to.Kind))}";

    // In the account of the pool, the area is part of a party's name.
    private static string Named(Party party, Party account) =>
        StepDraft.Capital(StepDraft.NameOf(party.Kind)) + (party.Area >= 0 && account.Area < 0 ? FormattableString.Invariant($"_{{{party.Area}}}") : "");
}
