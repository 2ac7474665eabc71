using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// Records how each amount of a settlement was computed, while kernels compute it. A kernel says before it moves money, or when it computes a figure, what
/// entered and by which formula (<see cref="Begin"/>); the run says what was moved. Without a recorder a run costs nothing more.
/// </summary>
internal sealed class SettlementRecorder
{
    private readonly AreaFacts[] _areas;
    private readonly FundFacts _fund;
    private readonly List<RecordedStep> _steps = [];
    private readonly Dictionary<(string Name, int Area), int> _figures = [];
    private readonly Dictionary<Party, AccountTrail> _accounts = [];
    private readonly Dictionary<string, RecordedAreas> _ofAllAreas = new(StringComparer.Ordinal);
    private readonly Dictionary<int, StepDraft> _kept = [];
    private StepDraft? _pending;
    private string _pendingFormula = "";
    private string? _pendingName;

    /// <summary>Makes a recorder for the settlement of a fund.</summary>
    /// <param name="fund">The fund's facts.</param>
    /// <param name="areas">The areas' facts.</param>
    /// <param name="hasLedger">Whether income and expenditure come from a ledger.</param>
    public SettlementRecorder(in FundFacts fund, AreaFacts[] areas, bool hasLedger) => (_fund, _areas, HasLedger) = (fund, areas, hasLedger);

    /// <summary>Whether income and expenditure come from a ledger.</summary>
    public bool HasLedger { get; }

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
        _pending = null;
        return new StepDraft(this, stage, area, rule);
    }

    /// <summary>Keeps what several transfers of an area begin with.</summary>
    public void Keep(StepDraft draft) => _kept[draft.Area] = draft;

    /// <summary>A copy of what was kept for an area.</summary>
    public StepDraft Kept(int area)
    {
        _pending = null;
        return _kept[area].Copy();
    }

    /// <summary>Whether an area existed in the settled year.</summary>
    public bool IsInForce(int area) => _areas[area].Given != ulong.MaxValue;

    /// <summary>The facts of an area.</summary>
    internal ref readonly AreaFacts Area(int area) => ref _areas[area];

    /// <summary>The facts of the fund.</summary>
    internal ref readonly FundFacts Fund => ref _fund;

    /// <summary>The next transfer or outstanding item is what a draft says.</summary>
    internal void Await(StepDraft draft, string formula, string? name) => (_pending, _pendingFormula, _pendingName) = (draft, formula, name);

    /// <summary>Records a transfer; the run calls it.</summary>
    internal void Moved(Party from, Party to, Fen amount, ushort rule, StageKind stage, int transfer)
    {
        int area = from.Area >= 0 ? from.Area : to.Area;
        StepDraft draft = _pending is { } pending && pending.Area == area ? pending : new StepDraft(this, stage, area, rule).Number("amount", amount);
        string formula = draft == _pending ? _pendingFormula : "amount";
        string? name = draft == _pending ? _pendingName : null;
        _pending = null;
        int step = Add(draft.ToStep(name ?? "transfer", ExplanationNumber.Of(amount), formula) with { Transfer = transfer, Rule = rule });
        Follow(from, false, name ?? "to" + Named(to, from), amount, step);
        Follow(to, true, name ?? "from" + Named(from, to), amount, step);
    }

    /// <summary>Records what stays owed; the run calls it.</summary>
    internal void Owed(Fen amount)
    {
        if (_pending is { } draft)
        {
            _pending = null;
            Add(draft.ToStep("outstanding", ExplanationNumber.Of(amount), _pendingFormula));
        }
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

    // In the account of the pool, the area is part of a party's name.
    private static string Named(Party party, Party account) =>
        StepDraft.Capital(StepDraft.NameOf(party.Kind)) + (party.Area >= 0 && account.Area < 0 ? FormattableString.Invariant($"_{{{party.Area}}}") : "");
}
