using MedPool.Internals;
using MedPool.Kernels;

namespace MedPool;

/// <summary>A ledger of a compiled policy. Its records are read by code into which the policy's tables are compiled.</summary>
/// <remarks>Thread-safety: as <see cref="Ledger"/>.</remarks>
/// <typeparam name="TPolicy">The generated policy.</typeparam>
public sealed class Ledger<TPolicy> : Ledger
    where TPolicy : struct, IPolicy<TPolicy>
{
    /// <summary>Makes an empty ledger.</summary>
    /// <param name="year">The settlement year, 1 to 9999; rows outside it are rejected.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1 to 9999.</exception>
    public Ledger(int year)
        : base(LedgerShape.Of(new CompiledPolicy<TPolicy>().Document, year), RecordTables.Of<CompiledTables<TPolicy>>(default))
    {
    }
}
