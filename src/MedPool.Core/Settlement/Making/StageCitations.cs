namespace MedPool.Internals;

/// <summary>Finds the words of the law behind a transfer or a requirement: those that the stage itself cites, before any other citation of the same rule.</summary>
internal sealed class StageCitations
{
    private readonly PolicyDocument _document;
    private readonly (StageKind Stage, Citation Cite)[] _cites;

    public StageCitations(PolicyDocument document, PolicyFund fund)
    {
        _document = document;
        _cites = [.. fund.Stages.SelectMany(static stage => Of(stage).Where(static cite => cite is not null).Select(cite => (KindOf(stage), cite!)))];
    }

    /// <summary>The citation of a rule in a stage, or anywhere in the fund, or anywhere in the policy.</summary>
    public Citation Find(ushort rule, StageKind? stage = null)
    {
        string id = _document.RuleIds[rule];
        return _cites.FirstOrDefault(entry => entry.Cite.Rule == id && entry.Stage == stage).Cite
            ?? _cites.FirstOrDefault(entry => entry.Cite.Rule == id).Cite
            ?? _document.Citations.First(cite => cite.Rule == id);
    }

    /// <summary>Which of the stages it is.</summary>
    public static StageKind KindOf(Stage stage) => stage switch
    {
        OpeningStage => StageKind.Opening,
        PrePoolingStage => StageKind.PrePooling,
        CentraliseStage => StageKind.Centralise,
        LevyStage => StageKind.Levy,
        IncomeGuaranteeStage => StageKind.IncomeGuarantee,
        ViolationRecoveryStage => StageKind.ViolationRecovery,
        ManagementLiabilityStage => StageKind.ManagementLiability,
        SurplusStage => StageKind.Surplus,
        EmergencyStage => StageKind.Emergency,
        CoverageStage => StageKind.Coverage,
        RewardStage => StageKind.Reward,
        _ => StageKind.Closing,
    };

    // What a transfer follows stands before what the stage as a whole follows.
    private static IEnumerable<Citation?> Of(Stage stage) => stage switch
    {
        OpeningStage opening => [opening.PoolIncome, opening.Income, opening.Expenditure],
        LevyStage levy => [.. levy.Sources.Select(static leg => leg.Cite), levy.Cite],
        ManagementLiabilityStage liability => [liability.Cite, liability.Liability],
        SurplusStage surplus => [surplus.Credit?.Cite, surplus.Cite],
        CoverageStage coverage =>
        [
            .. coverage.Steps.Select(static step => step.Cite),
            .. coverage.Steps.OfType<SharedStep>().Select(static step => step.Deduction?.Cite),
            coverage.RequiresBalance,
            coverage.OneApplication,
            coverage.Cite,
        ],
        ClosingStage closing => [closing.QuotaCarryOver, closing.FrozenFlag],
        _ => [stage.Cite],
    };
}
