using MedPool.Internals;

namespace MedPool;

public abstract partial class Policy
{
    /// <summary>Makes an empty ledger of the policy's areas and insurance types, which can receive records.</summary>
    /// <param name="year">The settlement year, 1 to 9999; rows outside it are rejected.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1 to 9999.</exception>
    public abstract Ledger CreateLedger(int year);
}

public sealed partial class CompiledPolicy<TPolicy>
{
    /// <inheritdoc/>
    public override Ledger<TPolicy> CreateLedger(int year) => new(year);
}

public sealed partial class DocumentPolicy
{
    /// <inheritdoc/>
    public override Ledger CreateLedger(int year) => new(LedgerShape.Of(Document, year), RecordTables.Of(new DocumentTables(Document)));
}
