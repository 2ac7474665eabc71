using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>
/// Writes a stage as a class: its values by name, and the constant terms that its kernel reads. One method a kind of stage; a kind without a method
/// does not compile.
/// </summary>
/// <param name="code">The writer of the file.</param>
/// <param name="fund">The fund whose stage it is.</param>
/// <param name="fundType">The name of the class of the fund.</param>
/// <param name="firstYear">The policy's first year.</param>
internal sealed class StageEmitter(CodeWriter code, PolicyFund fund, string fundType, int firstYear) : IStageVisitor<EmittedStage>
{
    /// <summary>Writes the class of a stage.</summary>
    /// <returns>The calls of kernels that run it.</returns>
    public EmittedStage Emit(Stage stage) => stage.Accept(this);

    /// <inheritdoc/>
    public EmittedStage Visit(OpeningStage stage) => Class(stage, [stage.PoolIncome, stage.Income, stage.Expenditure], () =>
        Terms(
            code,
            "OpeningTerms",
            "PoolIncome: " + RuleNames.Of(stage.PoolIncome),
            "Income: " + RuleNames.Of(stage.Income),
            "Expenditure: " + RuleNames.Of(stage.Expenditure)));

    /// <inheritdoc/>
    public EmittedStage Visit(PrePoolingStage stage) => Class(stage, [stage.Cite, stage.Netted?.Cite, stage.Bills], () =>
    {
        ShareEmitter.EmitWeights(code, stage.Shares);
        Terms(
            code,
            "PrePoolingTerms",
            "Shares: " + ShareEmitter.Terms(stage.Shares),
            "Netted: " + RuleNames.OfOptional(stage.Netted?.Cite),
            "Bills: " + RuleNames.OfOptional(stage.Bills),
            Rule(stage));
    });

    /// <inheritdoc/>
    public EmittedStage Visit(CentraliseStage stage) => Class(stage, [stage.Cite], () =>
    {
        code.Value("Share", stage.Share, $"{Literals.Readable(stage.Share.Value)} of the areas' old balances.");
        Terms(code, "CentraliseTerms", "Year: " + Literals.Of(firstYear), "Share: Share", Rule(stage));
    });

    /// <inheritdoc/>
    public EmittedStage Visit(LevyStage stage) => Class(
        stage,
        [stage.Cite, .. stage.Sources.Select(static leg => leg.Cite), (stage.Amount as LevyToTarget)?.OffsetCite],
        () => LevyEmitter.Emit(code, stage, fund, firstYear));

    /// <inheritdoc/>
    public EmittedStage Visit(IncomeGuaranteeStage stage) => Class(stage, [stage.Cite], () => Terms(code, "IncomeGuaranteeTerms", Rule(stage)));

    /// <inheritdoc/>
    public EmittedStage Visit(ViolationRecoveryStage stage) => Class(stage, [stage.Cite], () => Terms(code, "ViolationRecoveryTerms", Rule(stage)));

    /// <inheritdoc/>
    public EmittedStage Visit(ManagementLiabilityStage stage) => Class(stage, [stage.Cite, stage.Liability], () =>
        Terms(code, "ManagementLiabilityTerms", "Liability: " + RuleNames.Of(stage.Liability), Rule(stage)));

    /// <inheritdoc/>
    public EmittedStage Visit(SurplusStage stage) => Class(stage, [stage.Cite, stage.Credit?.Cite], () =>
    {
        ShareEmitter.EmitWeights(code, stage.Shares);
        Terms(
            code,
            "SurplusTerms",
            "Credit: " + RuleNames.OfOptional(stage.Credit?.Cite),
            "Shares: " + ShareEmitter.Terms(stage.Shares),
            "Cap: " + (stage.Capped ? "Cap.Terms" : "null"),
            Rule(stage));
    });

    /// <inheritdoc/>
    public EmittedStage Visit(EmergencyStage stage) => Class(stage, [stage.Cite], () => Terms(code, "EmergencyTerms", Rule(stage)));

    /// <inheritdoc/>
    public EmittedStage Visit(CoverageStage stage)
    {
        EmittedStage emitted = default;
        _ = Class(stage, [stage.Cite, stage.RequiresBalance, stage.OneApplication], () => emitted = CoverageEmitter.Emit(code, stage, NameOf(stage)));
        return emitted;
    }

    /// <inheritdoc/>
    public EmittedStage Visit(RewardStage stage) => Class(stage, [stage.Cite], () => Terms(code, "RewardTerms", Rule(stage)));

    /// <inheritdoc/>
    public EmittedStage Visit(ClosingStage stage) => Class(stage, [stage.QuotaCarryOver, stage.FrozenFlag], () => ClosingEmitter.Emit(code, stage));

    /// <summary>The terms as a field, so that the kernel reads them by reference and a settlement creates nothing.</summary>
    public static void Terms(CodeWriter code, string type, params string[] arguments) =>
        code.Space().Call($"internal static readonly {CoreNames.Kernel(type)} Terms = new", arguments);

    private string NameOf(Stage stage) => TypeNames.OfStage(stage, fundType);

    private static string Rule(Stage stage) => "Rule: " + RuleNames.Of(stage.Cite!);

    // The class, and the call of the kernel of its kind. The citation of the stage is written here; the parts write their own.
    private EmittedStage Class(Stage stage, IReadOnlyList<Citation?> cites, Action emitMembers)
    {
        string name = NameOf(stage);
        code.Sourced(PolicyText.Of(stage.Kind), cites, stage.Assumption).Open("public static class " + name);
        emitMembers();
        code.Close();
        return new EmittedStage([(CoreNames.Kernel($"{stage.Kind}Kernel.Run(ref run, in {name}.Terms);"), cites.OfType<Citation>().FirstOrDefault())]);
    }
}

/// <summary>The calls of kernels that run a stage, each with the citation that stands beside it.</summary>
internal readonly record struct EmittedStage(IReadOnlyList<(string Call, Citation? Cite)> Calls);
