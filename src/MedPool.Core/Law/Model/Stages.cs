namespace MedPool.Law;

/// <summary>
/// One settlement stage with its values, as the policy writes it. A stage runs over all areas, in policy order, before the next begins.
/// What each does is defined in <c>docs/stages.md</c>; the order of the derived types below is the only order in which a policy may list them.
/// </summary>
/// <param name="Cite">The article it follows; <see langword="null"/> only for opening and closing, whose parts cite for themselves.</param>
public abstract record Stage(Citation? Cite)
{
    /// <summary>The assumption that fills what the article leaves unsaid about this stage, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }

    /// <summary>Which of the stages it is.</summary>
    public abstract StageKind Kind { get; }

    /// <summary>Calls the visitor's method for this kind of stage.</summary>
    public abstract TResult Accept<TResult>(IStageVisitor<TResult> visitor);
}

/// <summary>Something that is done for each kind of stage in its own way: an implementation without an answer for a kind does not compile.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface IStageVisitor<out TResult>
{
    /// <summary>A stage <c>opening</c>.</summary>
    TResult Visit(OpeningStage stage);

    /// <summary>A stage <c>pre-pooling</c>.</summary>
    TResult Visit(PrePoolingStage stage);

    /// <summary>A stage <c>centralise</c>.</summary>
    TResult Visit(CentraliseStage stage);

    /// <summary>A stage <c>levy</c>.</summary>
    TResult Visit(LevyStage stage);

    /// <summary>A stage <c>income-guarantee</c>.</summary>
    TResult Visit(IncomeGuaranteeStage stage);

    /// <summary>A stage <c>violation-recovery</c>.</summary>
    TResult Visit(ViolationRecoveryStage stage);

    /// <summary>A stage <c>management-liability</c>.</summary>
    TResult Visit(ManagementLiabilityStage stage);

    /// <summary>A stage <c>surplus</c>.</summary>
    TResult Visit(SurplusStage stage);

    /// <summary>A stage <c>emergency</c>.</summary>
    TResult Visit(EmergencyStage stage);

    /// <summary>A stage <c>coverage</c>.</summary>
    TResult Visit(CoverageStage stage);

    /// <summary>A stage <c>reward</c>.</summary>
    TResult Visit(RewardStage stage);

    /// <summary>A stage <c>closing</c>.</summary>
    TResult Visit(ClosingStage stage);
}

/// <summary>Opening balances, the year's income and benefits.</summary>
/// <param name="PoolIncome">Rule of <c>bank → pool</c>.</param>
/// <param name="Income">Rule of <c>contributors → fund</c>.</param>
/// <param name="Expenditure">Rule of <c>fund → providers</c>.</param>
public sealed record OpeningStage(Citation PoolIncome, Citation Income, Citation Expenditure) : Stage((Citation?)null)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Opening;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>The audited gap from before pooling is made good to <c>balance</c>.</summary>
/// <param name="Shares">Who bears it: <c>area-fiscal</c> and <c>pool</c>.</param>
public sealed record PrePoolingStage(ShareList Shares, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.PrePooling;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A share of the areas' old balances is moved to the pool, in the policy's first year only.</summary>
/// <param name="Share">Of max(0, balance).</param>
public sealed record CentraliseStage(Sourced<Rate> Share, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Centralise;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>The pool is filled: a planned amount per area, the fund's cap, then where the money comes from.</summary>
/// <param name="FirstYearOnly">Whether it happens in the policy's first year only.</param>
/// <param name="Amount">The planned amount.</param>
/// <param name="Sources">Where it is taken from, in order; each gives up to what it holds, <c>fund</c> without limit.</param>
public sealed record LevyStage(bool FirstYearOnly, LevyAmount Amount, EquatableArray<Leg> Sources, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Levy;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>How a levy's planned amount per area is found.</summary>
public abstract record LevyAmount
{
    /// <summary>Calls the visitor's method for this way to find the amount.</summary>
    public abstract TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor);
}

/// <summary>Something that is done for each way to find a levy's amount in its own way.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface ILevyAmountVisitor<out TResult>
{
    /// <summary>An amount <c>to-target</c>.</summary>
    TResult Visit(LevyToTarget amount);

    /// <summary>An amount <c>of-figure</c>.</summary>
    TResult Visit(LevyOfFigure amount);

    /// <summary>An amount <c>per-head</c>.</summary>
    TResult Visit(LevyPerHead amount);
}

/// <summary>The pool is to reach a number of months of <paramref name="Of"/>; what it lacks is apportioned over the areas' positive balances (同比例).</summary>
/// <param name="Months">Months of payment capacity.</param>
/// <param name="Of">The figure that a month is a twelfth of.</param>
/// <param name="OffsetCite">The rule by which earlier pool contributions are set off (reading <c>first-levy-offset</c>), or <see langword="null"/>.</param>
public sealed record LevyToTarget(Sourced<Rate> Months, Fact Of, Citation? OffsetCite) : LevyAmount
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A rate of a figure of each area: Round(rate × figure).</summary>
public sealed record LevyOfFigure(Fact Of, RateValue Rate) : LevyAmount
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An amount per head: amount × number of insured persons.</summary>
public sealed record LevyPerHead(Sourced<Fen> Amount) : LevyAmount
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ILevyAmountVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary><c>area-fiscal → fund</c>: max(0, incomePlan − income).</summary>
public sealed record IncomeGuaranteeStage(Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.IncomeGuarantee;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary><c>area-fiscal → fund</c>: violation expenditure still to be recovered.</summary>
public sealed record ViolationRecoveryStage(Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.ViolationRecovery;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An area in deficit bears what was mismanaged: <c>area-fiscal → fund</c> in full; what exceeds the gap goes to <c>balance</c>.</summary>
/// <param name="Liability">The rule that says what counts as mismanaged (JH-11-1a).</param>
public sealed record ManagementLiabilityStage(Citation Liability, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.ManagementLiability;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A surplus of the year is divided.</summary>
/// <param name="Credit">What is credited to the area's balance first: income above plan and expenditure below budget, up to the surplus; or <see langword="null"/>.</param>
/// <param name="Shares">How the rest is divided over <c>pool</c>, <c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
/// <param name="Capped">Whether the fund's cap limits the pool's parts; what it turns away goes to <c>balance</c>.</param>
public sealed record SurplusStage(SurplusCredit? Credit, ShareList Shares, bool Capped, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Surplus;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>The credit for income above plan and expenditure below budget (超收留存、节支奖励).</summary>
public sealed record SurplusCredit(Citation Cite);

/// <summary>Emergency help on application, from the pool, before the areas' own balances.</summary>
public sealed record EmergencyStage(Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Emergency;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>The gap of the year is met step by step.</summary>
/// <param name="RequiresBalance">The rule by which help needs a cumulative balance of the whole fund (JN-3-4-6), or <see langword="null"/>.</param>
/// <param name="OneApplication">The rule by which an area may apply once a year (SN-2-4), or <see langword="null"/>.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record CoverageStage(Citation? RequiresBalance, Citation? OneApplication, EquatableArray<CoverageStep> Steps, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Coverage;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>One step of the coverage; it runs over all areas before the next.</summary>
/// <param name="Cite">The article it follows; its rule is the rule of the step's transfers.</param>
public abstract record CoverageStep(Citation Cite)
{
    /// <summary>The assumption that fills what the article leaves unsaid about this step, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }

    /// <summary>The parties whose part is limited by what they hold, so that the step can leave a gap open; governments have no limit.</summary>
    public abstract IEnumerable<PartyKind> LimitedParties();

    /// <summary>Calls the visitor's method for this kind of step.</summary>
    public abstract TResult Accept<TResult>(ICoverageStepVisitor<TResult> visitor);
}

/// <summary>Something that is done for each kind of coverage step in its own way.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
public interface ICoverageStepVisitor<out TResult>
{
    /// <summary>A step <c>own</c>.</summary>
    TResult Visit(OwnStep step);

    /// <summary>A step <c>shared</c>.</summary>
    TResult Visit(SharedStep step);
}

/// <summary>Parties of the area pay in order, each up to what it holds.</summary>
/// <param name="From"><c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
public sealed record OwnStep(EquatableArray<PartyKind> From, Citation Cite) : CoverageStep(Cite)
{
    /// <inheritdoc/>
    public override IEnumerable<PartyKind> LimitedParties() => From;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ICoverageStepVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>The open gap is split over parties by weights. A part of the pool is limited by what the pool holds, one of the area's own funds by what it holds; what is not paid stays open.</summary>
/// <param name="Shares">Parties and weights, or the decision that sets them.</param>
/// <param name="AssessmentRise">What a failed assessment moves from the other party to <c>area-fiscal</c> (JH-14-2), or <see langword="null"/>.</param>
/// <param name="ReserveForShare">Whether <c>area-fiscal</c>'s part is drawn from <c>reserve</c> first, up to the fact <c>riskReserveForShare</c>.</param>
/// <param name="Deduction">What each unmet condition takes off the pool's share (SN-2-3), or <see langword="null"/>.</param>
/// <param name="PoolGrantsWhole">Whether a pool that cannot pay its part whole is an error (JN-3-4-6).</param>
public sealed record SharedStep(
    ShareList Shares,
    Sourced<Rate>? AssessmentRise,
    bool ReserveForShare,
    ConditionDeduction? Deduction,
    bool PoolGrantsWhole,
    Citation Cite) : CoverageStep(Cite)
{
    /// <inheritdoc/>
    /// <remarks>A pool that must grant its part whole leaves nothing open.</remarks>
    public override IEnumerable<PartyKind> LimitedParties() => Shares.Parties.Where(party =>
        party is not (PartyKind.AreaFiscal or PartyKind.PoolFiscal) && !(party == PartyKind.Pool && PoolGrantsWhole));

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ICoverageStepVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>Each unmet condition lowers the pool's share by a decided number of percentage points, which the area bears.</summary>
/// <param name="Conditions">The rule ids of the conditions that facts may name in <c>unmetConditions</c>.</param>
/// <param name="Decision">The open value: <c>conditionDeduction</c>.</param>
/// <param name="Cite">The article.</param>
public sealed record ConditionDeduction(EquatableArray<Citation> Conditions, string Decision, Citation Cite);

/// <summary>A reward or penalty as a decided proportion of the shared amounts, by assessment.</summary>
/// <param name="Decision">The open value: <c>rewardRate</c>.</param>
public sealed record RewardStage(string Decision, Citation? Cite) : Stage(Cite)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Reward;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>Early warnings, next year's quota and remittance orders.</summary>
/// <param name="EarlyWarnings">Limits of the months payable (可支付月数) with their flags, the lowest limit first.</param>
/// <param name="QuotaCarryOver">The rule by which what is left of a quota may be added to next year's (JN-3-4-3), or <see langword="null"/>.</param>
/// <param name="FrozenFlag">The rule that freezes benefits of an area that received anything (SN-2-3), or <see langword="null"/>.</param>
/// <param name="Orders">Which transfers make remittance orders, and when these are due.</param>
public sealed record ClosingStage(EquatableArray<EarlyWarning> EarlyWarnings, Citation? QuotaCarryOver, Citation? FrozenFlag, EquatableArray<OrderRule> Orders)
    : Stage((Citation?)null)
{
    /// <inheritdoc/>
    public override StageKind Kind => StageKind.Closing;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IStageVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An early warning (预警): the flag of an area whose months payable are below a number (YC-4-5b).</summary>
/// <param name="Flag">The name of the flag, as a settlement lists it.</param>
/// <param name="Below">The number of months, with its article.</param>
public sealed record EarlyWarning(string Flag, Sourced<Rate> Below);

/// <summary>Which transfers make remittance orders: those of the named stages, between the named parties.</summary>
/// <param name="Stages">The stages; empty: all.</param>
/// <param name="From">Paying parties; empty: all.</param>
/// <param name="To">Receiving parties; empty: all.</param>
/// <param name="Due">When the order is due.</param>
/// <param name="Cite">The rule of the order (the deadline's).</param>
public sealed record OrderRule(EquatableArray<StageKind> Stages, EquatableArray<PartyKind> From, EquatableArray<PartyKind> To, DueDate Due, Citation Cite);

/// <summary>
/// A due date: a day of the year after the settled year (<paramref name="MonthOfNextYear"/>, <paramref name="Day"/>), a day of the settled year
/// (<see cref="MonthOfYear"/>, <paramref name="Day"/>), or <paramref name="MonthsAfterAudit"/> months after the fact <c>auditCompleted</c>. All
/// <see langword="null"/>: the document orders the payment and sets no day.
/// </summary>
public sealed record DueDate(int? MonthOfNextYear, int? Day, int? MonthsAfterAudit)
{
    /// <summary>A month of the settled year itself, 1 to 12, or <see langword="null"/>.</summary>
    public int? MonthOfYear { get; init; }
}

/// <summary>Where a levy is taken from, with the rule of that transfer.</summary>
public sealed record Leg(PartyKind Party, Citation Cite);

/// <summary>Parties and their weights, in the order that decides who gets the odd fen; or the decision that sets the weights.</summary>
/// <param name="Parties">The parties, in order.</param>
/// <param name="Weights">Their weights (one each), or empty when a decision sets them.</param>
/// <param name="Decision">The open value that sets them, or <see langword="null"/>.</param>
/// <param name="Cite">The article that sets the weights or leaves them open.</param>
/// <param name="Assumption">The assumption the weights rest on, instead of <paramref name="Cite"/>.</param>
public sealed record ShareList(EquatableArray<PartyKind> Parties, EquatableArray<Rate> Weights, string? Decision, Citation? Cite, string? Assumption);

/// <summary>A rate set by the policy for some years and left to decision for others. A decision that the facts give overrides the policy's rate and is listed.</summary>
/// <param name="Values">Dated rates; no two overlap.</param>
/// <param name="Decision">The open value that fills the other years, or <see langword="null"/>.</param>
public sealed record RateValue(EquatableArray<DatedRate> Values, string? Decision);

/// <summary>A rate in force from one settlement year to another.</summary>
/// <param name="FromYear">First settlement year.</param>
/// <param name="ToYear">Last settlement year, or <see langword="null"/>.</param>
/// <param name="Rate">The rate with its source.</param>
public sealed record DatedRate(int FromYear, int? ToYear, Sourced<Rate> Rate)
{
    /// <summary>Whether the rate is in force in a settlement year.</summary>
    public bool Covers(int year) => FromYear <= year && year <= (ToYear ?? int.MaxValue);
}
