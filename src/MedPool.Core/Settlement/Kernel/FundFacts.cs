using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// The year's facts of one fund and its pool, as the kernel reads them: <c>facts[FundFact.LevyRate]</c>. Setting a fact marks it as given. A plain value
/// without protection against simultaneous use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FundFacts
{
    private FactMemory _memory;

    /// <summary>Which facts are given: bit <c>1 &lt;&lt; fact.Slot</c>.</summary>
    public ulong Given { readonly get => _memory.Given; set => _memory.Given = value; }

    /// <summary>An amount; not negative.</summary>
    public Fen this[FundFact<Fen> fact] { readonly get => _memory.Amount(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>A rate.</summary>
    public Rate this[FundFact<Rate> fact] { readonly get => _memory.Rate(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>Decided shares.</summary>
    public DecidedShares this[FundFact<EquatableArray<PartyShare>> fact]
    {
        readonly get => _memory.Shares(fact.Slot);
        set => _memory.Set(fact.Slot, value);
    }

    /// <summary>The memory, for the values of facts that are known by their row only.</summary>
    internal FactMemory Memory { readonly get => _memory; set => _memory = value; }

    /// <summary>Whether a fact is given.</summary>
    public readonly bool Has<T>(FundFact<T> fact) => _memory.Has(fact.Slot);
}
