using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>One fund's stages as calls of the stage kernels with the policy's values: what the generator writes as code, made at run time. Immutable.</summary>
internal sealed class StageProgram
{
    private readonly StageCall[] _calls;

    private StageProgram(StageCall[] calls) => _calls = calls;

    /// <summary>Lowers a fund's stages.</summary>
    public static StageProgram Of(PolicyDocument document, PolicyFund fund)
    {
        var lowering = new Lowering(document, fund);
        return new StageProgram([.. fund.Stages.SelectMany((stage, place) => StageDescription.Of(stage.Kind).Lower(stage, lowering).Prepend(StageCall.Enter((byte)place)))]);
    }

    /// <summary>Runs the stages, in order.</summary>
    public void Run(ref SettlementRun run)
    {
        foreach (StageCall call in _calls)
        {
            call.Run(ref run);
        }
    }

    /// <summary>Runs the stages on a run with a recorder.</summary>
    public void RunRecorded(ref SettlementRun run)
    {
        foreach (StageCall call in _calls)
        {
            call.RunRecorded(ref run);
        }

        run.Recorder?.Finish();
    }
}
