using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Benchmarks;

/// <summary>
/// Memory for a settlement of more areas than the policy has: the stages do not mind, and the kernel's speed shows without the overhead of ten areas.
/// </summary>
internal sealed class SettlementMemory(PolicyDocument document, int areas)
{
    private readonly AreaState[] _areas = new AreaState[areas];
    private readonly OutstandingEntry[] _outstanding = new OutstandingEntry[2 * areas];
    private readonly Fen[] _scratch = new Fen[areas * SettlementSpans.ScratchPerArea];

    private readonly TransferEntry[] _transfers =
        new TransferEntry[document.Funds.Select((_, fund) => SettlementBuffers.TransfersMax(document, fund)).Max() * areas / document.Areas.Count];

    public SettlementSpans Spans => new() { Areas = _areas, Transfers = _transfers, Outstanding = _outstanding, Scratch = _scratch };
}
