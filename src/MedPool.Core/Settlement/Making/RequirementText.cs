using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Says in the user's terms which requirement of a stage the facts do not meet, by which article, and how to mend it.</summary>
internal sealed class RequirementText(PolicyDocument document) : IRequirementText
{
    private static readonly string[] Decisions = ["levyRate", "approvedShares", "prePoolingShares", "systemicShares", "conditionDeduction", "rewardRate"];
    private static readonly string[] FundFactKeys = ["levyRate", "systemicShares", "conditionDeduction"];

    /// <inheritdoc/>
    public FactsException Describe(in Requirement requirement, int fund) => Describe(requirement, document.Funds[fund]);

    private FactsException Describe(in Requirement requirement, PolicyFund fund)
    {
        Citation cite = CiteOf(requirement, fund);
        PolicyArea? area = requirement.Area < 0 ? null : document.Areas[requirement.Area];
        string? fact = requirement.Kind switch
        {
            RequirementKind.PartNotHeld => "prePoolingGap",
            RequirementKind.OutOfRange => null, // What overflows is a sum of several facts.
            _ => requirement.Fact,
        };
        var place = new FactPlace(fund.Id, FundFactKeys.Contains(fact) ? null : area?.Code, fact);
        string who = area is null ? fund.Names.Zh : $"{area.Names.Zh} ({area.Code})";
        return new FactsException($"{place}: {Say(requirement, who)} [{cite.Rule}, {cite.Article}: “{cite.Quote}”]")
        {
            Path = place.ToString(),
            Fact = fact,
            FundId = fund.Id,
            AreaCode = area?.Code,
            Rule = cite,
        };
    }

    // What leaves a value open says more than what applies it.
    private Citation CiteOf(Requirement requirement, PolicyFund fund)
    {
        OpenValue? open = document.OpenValues.FirstOrDefault(open => open.Name == requirement.Fact && open.Cite.Rule == document.RuleIds[requirement.Rule]);
        PartyKind? payer = requirement.Kind == RequirementKind.PoolShort ? PartyKind.Pool : null;
        return open?.Cite ?? new StageCitations(document, fund).Find(requirement.Rule, payer is null ? null : StageKind.Coverage, payer);
    }

    private static string Say(in Requirement requirement, string who) => requirement.Kind switch
    {
        RequirementKind.Missing when Decisions.Contains(requirement.Fact) =>
            $"the decision \"{requirement.Fact}\" is missing for {who}; the law leaves it to decision and it never defaults. Give it in the facts.",
        RequirementKind.Missing => $"\"{requirement.Fact}\" is missing for {who}; the rule needs it. Give it in the facts.",
        RequirementKind.SharesNotWhole => $"the shares decided in \"{requirement.Fact}\" for {who} do not add up to 1 over the parties that share here. Correct them.",
        RequirementKind.PartNotHeld =>
            $"{requirement.Fact} is to bear {requirement.Amount} of the gap from before pooling of {who} and does not hold it. Decide other shares, or give the pool's balance.",
        RequirementKind.NoCumulativeBalance =>
            $"{who} has a gap of {requirement.Amount}, and the fund as a whole has no cumulative balance; the document leaves this case to decision. Settle it outside, or correct the balances.",
        RequirementKind.PoolShort =>
            $"the pool cannot pay its part of {requirement.Amount} for {who} whole; the document leaves this case to decision. Decide other shares, or correct the pool's balance.",
        RequirementKind.Applications => $"{who} applied more than once this year for this fund; the rule allows one normal application. Use the emergency adjustment for the rest.",
        RequirementKind.GapLeft => $"a gap of {requirement.Amount} of {who} is left after the last step; end the policy's coverage with a step that governments share.",
        RequirementKind.OutOfRange => $"{requirement.Fact} of {who} leaves the range of an account, 92 quadrillion yuan (64 bits of fen). Check the amounts.",
        _ => $"the year's {requirement.Fact} of {who} sums up to {requirement.Amount}, below zero, which no transfer can say. Check the refunds in the records.",
    };
}
