using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What a kind of coverage step says of itself beside its kernel. One class a kind; a kind without an answer does not compile.</summary>
internal abstract class CoverageStepDescription
{
    /// <summary>The most transfers that the step can make for one area.</summary>
    public abstract int TransfersMax { get; }

    /// <summary>The description of a step.</summary>
    public static CoverageStepDescription Of(CoverageStep step) => step.Accept(Describer.Instance);

    /// <summary>The facts that the step reads.</summary>
    public abstract IEnumerable<FactUse> Facts();

    /// <summary>What the step cites, with the party whose payments follow it.</summary>
    public abstract IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites();

    /// <summary>The call of its kernel.</summary>
    public abstract StageCall Lower(Lowering lowering);

    private sealed class Describer : ICoverageStepVisitor<CoverageStepDescription>
    {
        public static readonly Describer Instance = new();

        public CoverageStepDescription Visit(OwnStep step) => new Own(step);

        public CoverageStepDescription Visit(SharedStep step) => new Shared(step);
    }

    private sealed class Own(OwnStep step) : CoverageStepDescription
    {
        // What was centralised can come back after the balance.
        public override int TransfersMax => step.From.Count + (step.From.Contains(PartyKind.Balance) ? 1 : 0);

        public override IEnumerable<FactUse> Facts() => step.From.SelectMany(FactReads.Holding);

        public override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites() =>
            step.From.Select(party => ((PartyKind?)party, (Citation?)step.Cite));

        public override StageCall Lower(Lowering lowering) => StageCall.Of(new OwnStepTerms(step.From, lowering.Rule(step.Cite)), OwnStepKernel.Run, OwnStepKernel.Run<Recorded>);
    }

    private sealed class Shared(SharedStep step) : CoverageStepDescription
    {
        public override int TransfersMax => step.Shares.Parties.Count + 1; // The reserve, for the government's part.

        public override IEnumerable<FactUse> Facts()
        {
            var facts = new List<FactUse>(FactReads.Of(step.Shares, isCompleted: step.Deduction is not null));
            if (step.AssessmentRise is { } rise)
            {
                facts.Add(FactReads.Optional(AreaFact.Assessment.Row, rise.Cite));
            }

            if (step.ReserveForShare)
            {
                facts.Add(FactReads.Optional(AreaFact.RiskReserve.Row, step.Cite));
                facts.Add(FactReads.Optional(AreaFact.RiskReserveForShare.Row, step.Cite));
            }

            if (step.Deduction is { } deduction)
            {
                var conditions = new EquatableArray<string>([.. deduction.Conditions.Select(static cite => cite.Rule).Distinct()]);
                facts.Add(FactReads.Optional(AreaFact.UnmetConditions.Row, deduction.Cite) with { Conditions = conditions });
                facts.Add(FactReads.Required(FactTable.BuiltIn.Decision(deduction.Decision), deduction.Cite));
            }

            return facts;
        }

        public override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites()
        {
            IEnumerable<PartyKind> payers = step.ReserveForShare ? step.Shares.Parties.Append(PartyKind.Reserve) : step.Shares.Parties;
            return payers.Select(party => ((PartyKind?)party, (Citation?)step.Cite)).Append((null, step.Deduction?.Cite));
        }

        public override StageCall Lower(Lowering lowering) => StageCall.Of(
            new SharedStepTerms(
                Lowering.Shares(step.Shares),
                step.AssessmentRise?.Value ?? Rate.Zero,
                step.ReserveForShare,
                lowering.RuleOrNull(step.Deduction?.Cite),
                step.PoolGrantsWhole,
                lowering.Rule(step.Cite)),
            SharedStepKernel.Run,
            SharedStepKernel.Run<Recorded>);
    }
}
