using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// What a way to plan a levy's amount says of itself: the facts it reads, and its terms. One class a way; a way without an answer does not compile.
/// </summary>
internal abstract class LevyAmountDescription
{
    /// <summary>The description of an amount.</summary>
    public static LevyAmountDescription Of(LevyAmount amount) => amount.Accept(Describer.Instance);

    /// <summary>The facts that the amount is reckoned from.</summary>
    public abstract IEnumerable<FactUse> Facts(LevyStage levy, FundInYear fund);

    /// <summary>The terms of the kernel.</summary>
    public abstract LevyAmountTerms Lower(Lowering lowering);

    private sealed class Describer : ILevyAmountVisitor<LevyAmountDescription>
    {
        public static readonly Describer Instance = new();

        public LevyAmountDescription Visit(LevyToTarget amount) => new ToTarget(amount);

        public LevyAmountDescription Visit(LevyOfFigure amount) => new OfFigure(amount);

        public LevyAmountDescription Visit(LevyPerHead amount) => new PerHead(amount);
    }

    private sealed class ToTarget(LevyToTarget amount) : LevyAmountDescription
    {
        public override IEnumerable<FactUse> Facts(LevyStage levy, FundInYear fund)
        {
            FactUse figure = FactReads.Required(amount.Of, levy.Cite);
            return amount.OffsetCite is { } offset ? [figure, FactReads.Optional(AreaFact.PriorPoolContribution.Row, offset)] : [figure];
        }

        public override LevyAmountTerms Lower(Lowering lowering) =>
            LevyAmountTerms.ToTarget(amount.Months.Value, Lowering.Figure(amount.Of), lowering.RuleOrNull(amount.OffsetCite));
    }

    private sealed class OfFigure(LevyOfFigure amount) : LevyAmountDescription
    {
        public override IEnumerable<FactUse> Facts(LevyStage levy, FundInYear fund)
        {
            FactUse figure = FactReads.Required(amount.Of, levy.Cite);
            return amount.Rate.Decision is { } decision
                ? [figure, new FactUse(FactTable.BuiltIn.Decision(decision)) { IsRequired = !IsSet(fund.Year), PolicyRates = amount.Rate.Values }]
                : [figure];
        }

        public override LevyAmountTerms Lower(Lowering lowering) => LevyAmountTerms.OfFigure(Lowering.Figure(amount.Of), Lowering.Rates(amount.Rate));

        // A year in which the policy has a rate of its own does not need the decision.
        private bool IsSet(int? year) => year is { } settled && amount.Rate.Values.Any(rate => rate.Covers(settled));
    }

    private sealed class PerHead(LevyPerHead amount) : LevyAmountDescription
    {
        public override IEnumerable<FactUse> Facts(LevyStage levy, FundInYear fund) => [FactReads.Required(AreaFact.InsuredPersons.Row, levy.Cite)];

        public override LevyAmountTerms Lower(Lowering lowering) => LevyAmountTerms.Head(amount.Amount.Value);
    }
}
