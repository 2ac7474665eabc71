using MedPool.Internals;

namespace MedPool;

/// <summary>A ledger of a compiled policy: its records run through a kernel into which the policy's tables are compiled. Thread-safety as of <see cref="Ledger"/>.</summary>
/// <typeparam name="TPolicy">The generated policy.</typeparam>
public sealed class Ledger<TPolicy> : Ledger
    where TPolicy : struct, IPolicy<TPolicy>
{
    /// <summary>Makes an empty ledger.</summary>
    /// <param name="year">The settlement year, 1 to 9999; rows outside it are rejected.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a year.</exception>
    public Ledger(int year)
        : base(LedgerShape.Of(new CompiledPolicy<TPolicy>().Document, year), new RecordKernel<CompiledTables<TPolicy>>(default))
    {
    }
}
