using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>One fund's stages as calls of the stage kernels with the policy's values: what the generator writes as code, made at run time. Immutable.</summary>
internal sealed class StageProgram
{
    private readonly Call[] _calls;

    private StageProgram(Call[] calls) => _calls = calls;

    private delegate void Kernel<TTerms>(ref SettlementRun run, in TTerms terms)
        where TTerms : struct;

    /// <summary>Lowers a fund's stages.</summary>
    public static StageProgram Of(PolicyDocument document, PolicyFund fund)
    {
        var terms = new TermsOf(document, fund);
        var calls = new List<Call>();
        foreach (Stage stage in fund.Stages)
        {
            calls.AddRange(Lower(stage, terms));
        }

        return new StageProgram([.. calls]);
    }

    /// <summary>Runs the stages, in order.</summary>
    public void Run(ref SettlementRun run)
    {
        foreach (Call call in _calls)
        {
            call.Run(ref run);
        }
    }

    private static IEnumerable<Call> Lower(Stage stage, TermsOf terms) => stage switch
    {
        OpeningStage opening => One(terms.Opening(opening), OpeningKernel.Run),
        PrePoolingStage prePooling => One(terms.PrePooling(prePooling), PrePoolingKernel.Run),
        CentraliseStage centralise => One(terms.Centralise(centralise), CentraliseKernel.Run),
        LevyStage levy => One(terms.Levy(levy), LevyKernel.Run),
        IncomeGuaranteeStage guarantee => One(new IncomeGuaranteeTerms(terms.Rule(guarantee)), IncomeGuaranteeKernel.Run),
        ViolationRecoveryStage recovery => One(new ViolationRecoveryTerms(terms.Rule(recovery)), ViolationRecoveryKernel.Run),
        ManagementLiabilityStage liability => One(terms.ManagementLiability(liability), ManagementLiabilityKernel.Run),
        SurplusStage surplus => One(terms.Surplus(surplus), SurplusKernel.Run),
        EmergencyStage emergency => One(new EmergencyTerms(terms.Rule(emergency)), EmergencyKernel.Run),
        CoverageStage coverage => LowerCoverage(coverage, terms),
        RewardStage reward => One(new RewardTerms(terms.Rule(reward)), RewardKernel.Run),
        ClosingStage closing => One(terms.Closing(closing), ClosingKernel.Run),
        _ => throw new PolicyException($"The settlement has no kernel for the stage {stage.GetType().Name}."),
    };

    private static IEnumerable<Call> LowerCoverage(CoverageStage stage, TermsOf terms)
    {
        CoverageTerms coverage = terms.Coverage(stage);
        yield return new Call<CoverageTerms>(coverage, CoverageKernel.Run);
        foreach (CoverageStep step in stage.Steps)
        {
            yield return step is SharedStep shared
                ? new Call<SharedStepTerms>(terms.Shared(shared), SharedStepKernel.Run)
                : new Call<OwnStepTerms>(terms.Own((OwnStep)step), OwnStepKernel.Run);
        }

        yield return new Call<CoverageTerms>(coverage, CoverageEndKernel.Run);
    }

    private static IEnumerable<Call> One<TTerms>(TTerms terms, Kernel<TTerms> kernel)
        where TTerms : struct => [new Call<TTerms>(terms, kernel)];

    private abstract class Call
    {
        public abstract void Run(ref SettlementRun run);
    }

    private sealed class Call<TTerms>(TTerms terms, Kernel<TTerms> kernel) : Call
        where TTerms : struct
    {
        private readonly TTerms _terms = terms;

        public override void Run(ref SettlementRun run) => kernel(ref run, in _terms);
    }
}
