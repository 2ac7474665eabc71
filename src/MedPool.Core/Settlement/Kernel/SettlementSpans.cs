using System.ComponentModel;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>The caller's memory for one settlement of one fund. The kernel allocates nothing and keeps nothing.</summary>
/// <remarks><see cref="SettlementBuffers"/> makes it in the right sizes.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SettlementSpans
{
    /// <summary>One for each area; overwritten by the opening.</summary>
    public Span<AreaState> Areas { get; init; }

    /// <summary>Receives the transfers; the bound is that of <see cref="SettlementBuffers.TransfersMax(PolicyDocument, int)"/>.</summary>
    public Span<TransferEntry> Transfers { get; init; }

    /// <summary>Receives outstanding items; the bound is that of <see cref="SettlementBuffers.OutstandingMax(PolicyDocument, int)"/>.</summary>
    public Span<OutstandingEntry> Outstanding { get; init; }

    /// <summary>Working memory, <see cref="ScratchPerArea"/> amounts for each area.</summary>
    public Span<Fen> Scratch { get; init; }

    /// <summary>Amounts of working memory that each area needs: asked, granted, and up to six parts of a shared step.</summary>
    public const int ScratchPerArea = 8;
}
