using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using MedPool.Kernels;

namespace MedPool;

public ref partial struct SettlementRun
{
    /// <summary>Stops unless an area's fact is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Require(Fact fact, int area, ushort rule)
    {
        if (!Facts[area].Has(fact))
        {
            Fail(RequirementKind.Missing, KeyOf(fact), area, rule);
        }
    }

    /// <summary>Stops unless a fund's fact is given.</summary>
    /// <param name="area">The area for which it is needed, or -1.</param>
    internal readonly void Require(FundFact fact, int area, ushort rule)
    {
        if (!Fund.Has(fact))
        {
            Fail(RequirementKind.Missing, KeyOf(fact.ToString()), area, rule);
        }
    }

    /// <summary>Stops the settlement: a requirement is not met.</summary>
    /// <exception cref="FactsException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void Fail(RequirementKind kind, string? fact, int area, ushort rule, Fen amount = default)
    {
        var requirement = new Requirement(kind, fact, area, rule, amount);
        throw Text?.Describe(requirement, FundIndex) ?? new FactsException(requirement.ToString()) { Fact = fact };
    }

    /// <summary>A fact's key in <c>facts.json</c>.</summary>
    internal static string KeyOf(Fact fact) => KeyOf(fact.ToString());

    private static string KeyOf(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{char.ToLowerInvariant(name[0])}{name.AsSpan(1)}");
}
