using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Finds an order of stages that cannot work. It follows the stages as a settlement runs them and keeps in mind what the areas' current-year accounts can
/// hold, by what each stage says of itself (<see cref="StageEffects"/>).
/// </summary>
internal sealed class StageOrder
{
    private readonly ReadingContext _context;
    private readonly Side _surplus = new("a surplus", "divides it", "surplus");
    private readonly Side _gap = new("a gap", "meets it", "coverage");
    private PlacedStage? _opening;
    private PlacedStage? _closing;
    private bool _shared;
    private bool _failed;

    private StageOrder(ReadingContext context) => _context = context;

    /// <summary>Reports the first stage whose place in the order cannot work.</summary>
    public static void Check(ReadingContext context, IEnumerable<PlacedStage> stages)
    {
        var order = new StageOrder(context);
        foreach (PlacedStage stage in stages.TakeWhile(_ => !order._failed))
        {
            order.CheckNeeds(stage, stage.Stage.Effects);
            order.Follow(stage, stage.Stage.Effects);
        }
    }

    private void CheckNeeds(PlacedStage stage, StageEffects effects)
    {
        if (_closing is not null)
        {
            Report(stage, $"runs after \"{_closing.Name}\", which reads off the results of the year. Move it before that stage.");
        }
        else if (Has(effects, StageEffects.Opens) && _opening is not null)
        {
            Report(stage, $"opens accounts that \"{_opening.Name}\" has opened already. Remove one of the two.");
        }
        else if (!Has(effects, StageEffects.Opens) && _opening is null)
        {
            Report(stage, $"runs before \"{PolicyWords.Stage.WordOf(StageKind.Opening)}\", and no account is open yet. Move it after that stage.");
        }
        else if (Has(effects, StageEffects.NeedsSurplus) && !_surplus.CanBe)
        {
            Report(stage, $"has nothing to do: after \"{_surplus.EndedBy!.Name}\" no area can have a surplus. Move it before that stage, or remove it.");
        }
        else if (Has(effects, StageEffects.NeedsGap) && !_gap.CanBe)
        {
            Report(stage, $"has nothing to do: after \"{_gap.EndedBy!.Name}\" no area can have a gap. Move it before that stage, or remove it.");
        }
        else if (Has(effects, StageEffects.NeedsShares) && !_shared)
        {
            Report(stage, "is computed from what others have shared of a gap, and no stage before it has a shared step. Move it after one that has.");
        }
    }

    private void Follow(PlacedStage stage, StageEffects effects)
    {
        _opening = Has(effects, StageEffects.Opens) ? stage : _opening;
        _shared |= Has(effects, StageEffects.Shares);
        _surplus.Follow(stage, Has(effects, StageEffects.EndsSurplus), Has(effects, StageEffects.LeavesSurplus));
        _gap.Follow(stage, Has(effects, StageEffects.EndsGap), Has(effects, StageEffects.LeavesGap));
        if (Has(effects, StageEffects.Closes) && !_failed)
        {
            _closing = stage;
            CheckZero(_surplus);
            CheckZero(_gap);
        }
    }

    // At the closing every account is at zero: what can be left on one must have been divided or met.
    private void CheckZero(Side side)
    {
        if (_failed || !side.CanBe)
        {
            return;
        }

        if (side.LastOfKind is { } last && side.LeftBefore(last))
        {
            ReportLastStep(last);
            return;
        }

        string before = side.LastOfKind is { } ended ? $"Move it before \"{ended.Name}\", or add" : "Add";
        string mend = $"{before} a stage \"{side.Kind}\" after it, with an \"id\" of its own if the fund has another one.";
        Report(side.LeftBy!, $"can leave {side.What} on an area's account, and no stage after it {side.End}. {mend}");
    }

    // Only a coverage can be the last of its kind and not end what it is there for.
    private void ReportLastStep(PlacedStage coverage)
    {
        _failed = true;
        var steps = (CoverageStage)coverage.Stage;
        string[] words = [.. steps.Steps[steps.Steps.Count - 1].LimitedParties().Select(PolicyWords.Party.WordOf)];
        var list = (JsonArray)coverage.Node.Find("steps")!;
        _context.Report(
            ProblemIds.GapLeftUnmet,
            list.Items[list.Items.Count - 1],
            $"The last step can leave a gap unmet: {string.Join(" and ", words)} may not hold enough. End with a step that only governments share, "
            + "or require that the pool pays its part whole (\"poolGrantsWhole\").");
    }

    private void Report(PlacedStage stage, string problem)
    {
        _failed = true;
        _context.Report(ProblemIds.StageOutOfOrder, stage.Word, $"The stage \"{stage.Name}\" {problem}");
    }

    private static bool Has(StageEffects effects, StageEffects one) => (effects & one) != 0;

    /// <summary>One side of zero on which an account can stand.</summary>
    /// <param name="what">What an area then has.</param>
    /// <param name="end">What a stage does that ends it.</param>
    /// <param name="kind">The word of the kind of stage that ends it.</param>
    private sealed class Side(string what, string end, string kind)
    {
        private bool _leftAfterLast;

        public string What { get; } = what;

        public string End { get; } = end;

        public string Kind { get; } = kind;

        /// <summary>Whether an account can stand on this side.</summary>
        public bool CanBe { get; private set; }

        /// <summary>The last stage that can have left it there.</summary>
        public PlacedStage? LeftBy { get; private set; }

        /// <summary>The last stage that brought every account back to zero.</summary>
        public PlacedStage? EndedBy { get; private set; }

        /// <summary>The last stage of the kind that is there to end it.</summary>
        public PlacedStage? LastOfKind { get; private set; }

        public void Follow(PlacedStage stage, bool ends, bool leaves)
        {
            if (PolicyWords.Stage.WordOf(stage.Stage.Kind) == Kind)
            {
                LastOfKind = stage;
                _leftAfterLast = false;
            }

            EndedBy = ends ? stage : EndedBy;
            LeftBy = leaves ? stage : LeftBy;
            _leftAfterLast |= leaves;
            CanBe = (CanBe && !ends) || leaves;
        }

        /// <summary>Whether what stands there was left before a stage, which did not end it.</summary>
        public bool LeftBefore(PlacedStage last) => ReferenceEquals(last, LastOfKind) && !_leftAfterLast;
    }
}
