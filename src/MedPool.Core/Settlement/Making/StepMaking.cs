using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Makes the steps of a settlement when they are asked for: the fund is settled again with a recorder, by the stages as the document says them.</summary>
internal static class StepMaking
{
    public static StoredStep[] Steps(PolicyDocument document, BoundFund bound, int year, ReadingChoice readings, bool hasLedger, FundSettlement settled)
    {
        PolicyFund fund = document.Funds[bound.Index];
        FundFacts facts = bound.Fund;
        var buffers = new SettlementBuffers(document, bound.Index);
        SettlementRecorder recorder = buffers.Record(in facts, bound.Areas);
        recorder.HasLedger = hasLedger;
        recorder.HasLevy = fund.Stages.Any(static stage => stage.Kind == StageKind.Levy);
        recorder.BooksOf = area => bound.Year.Areas[document.Areas[area].Code].PrePoolingBalances;
        var run = new SettlementRun(year, readings.ToKernel(), in facts, bound.Areas, buffers.Spans)
        {
            Text = new RequirementText(document),
            FundIndex = bound.Index,
            Recorder = recorder,
        };
        StageProgram.Of(document, fund).RunRecorded(ref run);
        return new StepNaming(document, fund, readings, settled).Name(recorder);
    }
}
