using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Turns what a policy document says into the plain values that kernels read. The generator writes the same values as code.</summary>
/// <param name="document">The policy.</param>
/// <param name="fund">The fund whose stages are lowered.</param>
internal sealed class Lowering(PolicyDocument document, PolicyFund fund)
{
    private readonly RuleNumbers _rules = new(document);

    /// <summary>The policy's first year.</summary>
    public int FirstYear => document.Effective.From.Year;

    /// <summary>The number of a rule.</summary>
    public ushort Rule(Citation cite) => _rules[cite];

    /// <summary>The number of a rule, or <see langword="null"/> for none.</summary>
    public ushort? RuleOrNull(Citation? cite) => _rules.Find(cite);

    /// <summary>The number of the rule of a stage as a whole.</summary>
    /// <exception cref="PolicyException">The stage cites none; the reader of policies asks for it.</exception>
    public ushort Rule(Stage stage) => _rules[stage.Cite ?? throw new PolicyException($"The stage {stage.GetType().Name} of fund {fund.Id} cites no article.")];

    /// <summary>The fund's ceiling, or <see langword="null"/>. One that rests on an assumption alone is named by the rule of the fund.</summary>
    public CapTerms? Cap() => fund.Cap is { } cap ? new CapTerms(cap.Months.Value, Figure(cap.Of), _rules[cap.Months.Cite ?? fund.Cite]) : null;

    /// <summary>Who shares, by the policy's weights or by a decision.</summary>
    public static ShareTerms Shares(ShareList shares)
    {
        if (shares.Decision is not { } decision)
        {
            return new ShareTerms(shares.Parties, shares.Weights);
        }

        Fact fact = FactTable.BuiltIn.Decision(decision);
        return fact.Scope == FactScope.Area
            ? new ShareTerms(shares.Parties, AreaFact.Of<EquatableArray<PartyShare>>(fact))
            : new ShareTerms(shares.Parties, FundFact.Of<EquatableArray<PartyShare>>(fact));
    }

    /// <summary>Dated rates, and the decision that comes before them.</summary>
    public static RateTerms Rates(RateValue rate) => new(
        new EquatableArray<DatedRateTerms>([.. rate.Values.Select(Dated)]),
        rate.Decision is { } decision ? FundFact.Of<Rate>(FactTable.BuiltIn.Decision(decision)) : null);

    private static DatedRateTerms Dated(DatedRate rate) => new(rate.FromYear, rate.ToYear ?? int.MaxValue, rate.Rate.Value);

    /// <summary>A figure of an area.</summary>
    public static AreaFact<Fen> Figure(Fact figure) => AreaFact.Of<Fen>(figure);
}
