using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// The year's facts of one area of one fund, as the kernel reads them: <c>facts[AreaFact.IncomePlan]</c>. Setting a fact marks it as given; a fact not
/// given is 0 where a default is allowed and an error where a rule needs it. A plain value without protection against simultaneous use.
/// </summary>
/// <remarks>
/// The kernel trusts its caller: amounts other than <see cref="AreaFact.OpeningBalance"/> must not be negative. <see cref="SettlementFacts"/> checks it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AreaFacts
{
    private FactMemory _memory;

    /// <summary>The facts of an area that is not in force in the settled year: nothing is missing and nothing moves.</summary>
    public static AreaFacts NotInForce => new() { Given = ulong.MaxValue };

    /// <summary>Which facts are given: bit <c>1 &lt;&lt; fact.Slot</c>.</summary>
    public ulong Given { readonly get => _memory.Given; set => _memory.Given = value; }

    /// <summary>An amount.</summary>
    public Fen this[AreaFact<Fen> fact] { readonly get => _memory.Amount(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>A number.</summary>
    public long this[AreaFact<long> fact] { readonly get => _memory.Number(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>A rate.</summary>
    public Rate this[AreaFact<Rate> fact] { readonly get => _memory.Rate(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>The result of an assessment; not given: passed.</summary>
    public Assessment this[AreaFact<Assessment> fact] { readonly get => (Assessment)_memory.Number(fact.Slot); set => _memory.Set(fact.Slot, (long)value); }

    /// <summary>Decided shares.</summary>
    public DecidedShares this[AreaFact<EquatableArray<PartyShare>> fact]
    {
        readonly get => _memory.Shares(fact.Slot);
        set => _memory.Set(fact.Slot, value);
    }

    /// <summary>How many conditions are not met.</summary>
    public long this[AreaFact<EquatableArray<string>> fact] { readonly get => _memory.Number(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>What the balances of the netted books add up to.</summary>
    public Fen this[AreaFact<EquatableArray<BookBalance>> fact] { readonly get => _memory.Amount(fact.Slot); set => _memory.Set(fact.Slot, value); }

    /// <summary>The memory, for the values of facts that are known by their row only.</summary>
    internal FactMemory Memory { readonly get => _memory; set => _memory = value; }

    /// <summary>Whether a fact is given.</summary>
    public readonly bool Has<T>(AreaFact<T> fact) => _memory.Has(fact.Slot);
}
