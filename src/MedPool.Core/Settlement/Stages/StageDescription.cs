using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// What a kind of stage says of itself beside its kernel: its names, the facts it reads, how much it can move, what it cites, the terms of its kernel, and
/// how its transfers are explained. One class a kind, in one file with nothing else; a kind without an answer does not compile.
/// </summary>
internal abstract class StageDescription
{
    /// <summary>The stage's name.</summary>
    public abstract LocalizedText Names { get; }

    /// <summary>What the stage's line is called in the account of the pool.</summary>
    public abstract LocalizedText PoolLine { get; }

    /// <summary>The description of a kind of stage.</summary>
    public static StageDescription Of(StageKind kind) => kind switch
    {
        StageKind.Opening => OpeningDescription.Instance,
        StageKind.PrePooling => PrePoolingDescription.Instance,
        StageKind.Centralise => CentraliseDescription.Instance,
        StageKind.Levy => LevyDescription.Instance,
        StageKind.IncomeGuarantee => IncomeGuaranteeDescription.Instance,
        StageKind.ViolationRecovery => ViolationRecoveryDescription.Instance,
        StageKind.ManagementLiability => ManagementLiabilityDescription.Instance,
        StageKind.Surplus => SurplusDescription.Instance,
        StageKind.Emergency => EmergencyDescription.Instance,
        StageKind.Coverage => CoverageDescription.Instance,
        StageKind.Reward => RewardDescription.Instance,
        StageKind.Closing => ClosingDescription.Instance,
    };

    /// <summary>The heading of the column of a table that shows a transfer of the stage; short.</summary>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="level">Whose pool it is: that decides how governments are called.</param>
    public abstract LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level);

    /// <summary>What a transfer of the stage does, as a sentence of an explanation.</summary>
    public abstract LocalizedText Sentence(PartyKind from, PartyKind to);

    /// <summary>The same, where the sentence depends on how the amount came about.</summary>
    public virtual LocalizedText Sentence(StoredStep step, Transfer transfer) => Sentence(transfer.From.Kind, transfer.To.Kind);

    /// <summary>The accounts that decided the amount of a transfer: an explanation shows how they stood before it.</summary>
    public abstract IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer);

    /// <summary>The numbers that went into a transfer, in order; one without a value is left out.</summary>
    public abstract IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer);

    /// <summary>The facts that a stage reads.</summary>
    public abstract IEnumerable<FactUse> Facts(Stage stage, FundInYear fund);

    /// <summary>The most transfers that a stage can make for one area.</summary>
    public abstract int TransfersMax(Stage stage);

    /// <summary>The most items that a stage can leave outstanding for one area.</summary>
    public abstract int OutstandingMax(Stage stage);

    /// <summary>
    /// What a stage cites, with the party whose payments follow it where that is one; what a transfer follows before what the stage as a whole follows.
    /// </summary>
    public abstract IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(Stage stage);

    /// <summary>The calls of kernels that run a stage, in order.</summary>
    public abstract IEnumerable<StageCall> Lower(Stage stage, Lowering lowering);
}

/// <summary>The description of a kind of stage, in the type that the policy's model gives it.</summary>
/// <typeparam name="TStage">The stage's type in the model.</typeparam>
internal abstract class StageDescription<TStage> : StageDescription
    where TStage : Stage
{
    /// <inheritdoc/>
    public sealed override IEnumerable<FactUse> Facts(Stage stage, FundInYear fund) => Facts((TStage)stage, fund);

    /// <inheritdoc/>
    public sealed override int TransfersMax(Stage stage) => TransfersMax((TStage)stage);

    /// <inheritdoc/>
    public sealed override int OutstandingMax(Stage stage) => OutstandingMax((TStage)stage);

    /// <inheritdoc/>
    public sealed override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(Stage stage) => Cites((TStage)stage);

    /// <inheritdoc/>
    public sealed override IEnumerable<StageCall> Lower(Stage stage, Lowering lowering) => Lower((TStage)stage, lowering);

    /// <inheritdoc cref="StageDescription.Facts(Stage, FundInYear)"/>
    protected abstract IEnumerable<FactUse> Facts(TStage stage, FundInYear fund);

    /// <inheritdoc cref="StageDescription.TransfersMax(Stage)"/>
    protected abstract int TransfersMax(TStage stage);

    /// <inheritdoc cref="StageDescription.OutstandingMax(Stage)"/>
    protected abstract int OutstandingMax(TStage stage);

    /// <inheritdoc cref="StageDescription.Cites(Stage)"/>
    protected abstract IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(TStage stage);

    /// <inheritdoc cref="StageDescription.Lower(Stage, Lowering)"/>
    protected abstract IEnumerable<StageCall> Lower(TStage stage, Lowering lowering);
}
