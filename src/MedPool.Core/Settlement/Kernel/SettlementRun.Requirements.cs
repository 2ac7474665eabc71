using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MedPool.Law;

namespace MedPool.Kernels;

public ref partial struct SettlementRun
{
    /// <summary>Stops unless an area's fact is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Require<T>(AreaFact<T> fact, int area, ushort rule)
    {
        if (!Facts[area].Has(fact))
        {
            FailMissing(ofFund: false, fact.Slot, area, rule);
        }
    }

    /// <summary>Stops unless a fund's fact is given.</summary>
    /// <param name="area">The area for which it is needed, or -1.</param>
    internal readonly void Require<T>(FundFact<T> fact, int area, ushort rule)
    {
        if (!Fund.Has(fact))
        {
            FailMissing(ofFund: true, fact.Slot, area, rule);
        }
    }

    /// <summary>Stops the settlement: a requirement is not met.</summary>
    /// <param name="what">The party or sum in question, for the message.</param>
    /// <param name="fact">The fact that is missing or wrong, or <see langword="null"/>.</param>
    /// <exception cref="FactsException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void Fail(RequirementKind kind, string? what, int area, ushort rule, Fen amount = default, Fact? fact = null)
    {
        var requirement = new Requirement(kind, fact, what, area, rule, amount, Place);
        throw Text?.Describe(requirement, FundIndex) ?? new FactsException(requirement.ToString()) { Fact = fact?.Key };
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailMissing(bool ofFund, int slot, int area, ushort rule) =>
        Fail(RequirementKind.Missing, null, area, rule, fact: (ofFund ? FundFact.BySlot : AreaFact.BySlot)[slot]);
}
