namespace MedPool.Law;

/// <summary>
/// One settlement stage (清算环节) with its values, as the policy writes it. A stage runs over all areas, in the order of the policy, before the next
/// stage begins. <c>docs/stages.md</c> defines what each stage does. A policy lists its stages in its own order, and a kind as often as it needs it.
/// </summary>
/// <param name="Cite">The article of the stage; <see langword="null"/> only for opening and closing, of which each part has an article of its own.</param>
public abstract record Stage(Citation? Cite)
{
    /// <summary>The assumption for what the article does not say about this stage, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }

    /// <summary>
    /// The stage's own name, unique in its fund, by which transfers, orders and other stages refer to it; <see langword="null"/>: the word of its kind.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The kind of the stage.</summary>
    public abstract StageKind Kind { get; }

    /// <summary>What the stage needs of the areas' current-year accounts, and what it leaves on them. The order of stages is checked by it.</summary>
    internal abstract StageEffects Effects { get; }

    /// <summary>Calls the visitor's method for this kind of stage.</summary>
    public abstract TResult Accept<TResult>(IStageVisitor<TResult> visitor);
}

/// <summary>An operation that differs by the kind of stage. An implementation that lacks a kind does not compile.</summary>
/// <typeparam name="TResult">The result of the operation.</typeparam>
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
