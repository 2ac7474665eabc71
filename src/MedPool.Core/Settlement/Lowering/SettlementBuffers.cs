using System.ComponentModel;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// Memory for settlements of one fund, made once and used again: a what-if loop over it allocates nothing. Not thread-safe; each thread has its own.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettlementBuffers
{
    private readonly AreaState[] _areas;
    private readonly TransferEntry[] _transfers;
    private readonly OutstandingEntry[] _outstanding;
    private readonly Fen[] _scratch;

    /// <summary>Makes memory for a fund of a policy.</summary>
    /// <param name="document">The policy.</param>
    /// <param name="fund">Index of the fund.</param>
    public SettlementBuffers(PolicyDocument document, int fund)
    {
        ArgumentNullException.ThrowIfNull(document);
        int areas = document.Areas.Count;
        _areas = new AreaState[areas];
        _transfers = new TransferEntry[TransfersMax(document, fund)];
        _outstanding = new OutstandingEntry[OutstandingMax(document, fund)];
        _scratch = new Fen[areas * SettlementSpans.ScratchPerArea];
    }

    /// <summary>The memory as spans.</summary>
    public SettlementSpans Spans => new() { Areas = _areas, Transfers = _transfers, Outstanding = _outstanding, Scratch = _scratch };

    /// <summary>A recorder of a run over this memory, which must be fresh.</summary>
    internal SettlementRecorder Record(in FundFacts fund, AreaFacts[] areas) => new(in fund, areas, _transfers, _outstanding);

    /// <summary>
    /// The number of transfers that a settlement of the fund cannot exceed: one of the pool's own income, and for each area what the stages can make.
    /// </summary>
    public static int TransfersMax(PolicyDocument document, int fund)
    {
        ArgumentNullException.ThrowIfNull(document);
        return TransferBound.Transfers(document.Funds[fund], document.Areas.Count);
    }

    /// <summary>The number of outstanding items that a settlement of the fund cannot exceed.</summary>
    public static int OutstandingMax(PolicyDocument document, int fund)
    {
        ArgumentNullException.ThrowIfNull(document);
        return TransferBound.Outstanding(document.Funds[fund], document.Areas.Count);
    }
}
