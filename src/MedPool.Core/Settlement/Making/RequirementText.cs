using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Says in the user's terms which requirement of a stage the facts do not meet, by which article, and how to mend it.</summary>
internal sealed class RequirementText(PolicyDocument document) : IRequirementText
{
    /// <inheritdoc/>
    public FactsException Describe(in Requirement requirement, int fund) => Describe(requirement, document.Funds[fund]);

    private FactsException Describe(in Requirement requirement, PolicyFund fund)
    {
        Citation cite = CiteOf(requirement, fund);
        PolicyArea? area = requirement.Area < 0 ? null : document.Areas[requirement.Area];
        Fact? fact = requirement.Fact;
        var place = new FactPlace(fund.Id, fact is null or { Scope: FactScope.Area } ? area?.Code : null, fact?.Path);
        string who = area is null ? fund.Names.Zh : $"{area.Names.Zh} ({area.Code})";
        return new FactsException($"{place}: {Say(requirement, who)} [{cite.Rule}, {cite.Article}: “{cite.Quote}”]")
        {
            Path = place.ToString(),
            Fact = fact?.Key,
            FundId = fund.Id,
            AreaCode = area?.Code,
            Rule = cite,
        };
    }

    // What leaves a value open says more than what applies it.
    private Citation CiteOf(Requirement requirement, PolicyFund fund)
    {
        OpenValue? open = document.OpenValues.FirstOrDefault(open =>
            open.Name == requirement.Fact?.Key && open.Cite.Rule == document.RuleIds[requirement.Rule]);
        if (requirement.Kind == RequirementKind.CustodyNotApproved && ReadingCite(KnownReadings.Custody) is { } custody)
        {
            return custody;
        }

        if (requirement.Kind == RequirementKind.NoCumulativeBalance
            && fund.Stages.OfType<CoverageStage>().Select(static stage => stage.RequiresBalance)
                .FirstOrDefault(cite => cite?.Rule == document.RuleIds[requirement.Rule]) is { } condition)
        {
            return condition; // The same rule is quoted by the steps of the stage in other words.
        }

        PartyKind? payer = requirement.Kind == RequirementKind.PoolShort ? PartyKind.Pool : null;
        return open?.Cite ?? new StageCitations(document, fund).Find(requirement.Rule, requirement.Place, payer);
    }

    private Citation? ReadingCite(string name) => document.Readings.FirstOrDefault(reading => reading.Name == name)?.Cite;

    private static string Say(in Requirement requirement, string who) => requirement.Kind switch
    {
        RequirementKind.Missing when requirement.Fact is { IsDecision: true } =>
            $"the decision \"{requirement.Fact}\" is missing for {who}; the law leaves it to decision and it never defaults. Give it in the facts.",
        RequirementKind.Missing => $"\"{requirement.Fact}\" is missing for {who}; the rule needs it. Give it in the facts.",
        RequirementKind.NoRate =>
            $"the policy sets no rate of the levy for the year and leaves none to decision, for {who}. Give the policy a rate for it, or a decision.",
        RequirementKind.SharesNotWhole =>
            $"the shares decided in \"{requirement.Fact}\" for {who} do not add up to 1 over the parties that share here. Correct them.",
        RequirementKind.PartNotHeld =>
            $"{requirement.What} is to bear {requirement.Amount} of the gap from before pooling of {who} and does not hold it. "
            + "Decide other shares, or give the pool's balance.",
        RequirementKind.NoCumulativeBalance =>
            $"{who} lacks {requirement.Amount} for its gap, and pool and areas together have no cumulative balance; the document leaves this case to decision. "
            + "Settle it outside, or correct the balances.",
        RequirementKind.CustodyNotApproved =>
            $"the gap of {who} would use {requirement.Amount} of its balance in custody, more than \"{requirement.Fact}\" approves. "
            + "Give the approved amount in the facts, or read custody as own-gap-free.",
        RequirementKind.PoolShort =>
            $"the pool cannot pay its part of {requirement.Amount} for {who} whole; the document leaves this case to decision. "
            + "Decide other shares, or correct the pool's balance.",
        RequirementKind.Applications =>
            $"{who} applied more than once this year for this fund; the rule allows one normal application. Use the emergency adjustment for the rest.",
        RequirementKind.GapLeft =>
            $"a gap of {requirement.Amount} of {who} is left after the last step; end the policy's coverage with a step that governments share.",
        RequirementKind.OutOfRange => $"{requirement.What} of {who} leaves the range of an account, 92 quadrillion yuan (64 bits of fen). Check the amounts.",
        RequirementKind.Negative =>
            $"the year's {requirement.Fact} of {who} sums up to {requirement.Amount}, below zero, which no transfer can say. Check the refunds in the records.",
    };
}
