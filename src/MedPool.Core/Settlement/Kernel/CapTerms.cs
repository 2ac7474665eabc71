using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>A ceiling of the pool: ⌊months × Σ figure ÷ 12⌋.</summary>
/// <param name="Months">Months of payment capacity.</param>
/// <param name="Of">The figure of which a month is a twelfth.</param>
/// <param name="Rule">Rule of the ceiling, named where the figure is missing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CapTerms(Rate Months, AreaFact<Fen> Of, ushort Rule);
