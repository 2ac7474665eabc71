using System.CommandLine;

using MedPool.Cli.Explaining;
using MedPool.Cli.Options;
using MedPool.Cli.Output;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool explain</c>: the steps behind every amount.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("SETTLEMENT") { Description = "A settlement that 'medpool settle --out' wrote." };
        var area = new Option<string?>("--area") { Description = "Only this area, by code.", HelpName = "CODE" };
        var fund = new Option<string?>("--fund") { Description = "Only this fund: employee, resident.", HelpName = "F" };
        var policy = new Option<string?>("--policy") { Description = "The policy, for a settlement that an earlier version wrote.", HelpName = "P" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "explain",
            "Show the steps behind every amount of a settlement, each with its numbers, rule, article and quotation.") { file, area, fund, policy, json };
        command.SetAction((parsed, _) =>
        {
            Settlement settlement = ExplainedSettlement.Load(parsed.GetRequiredValue(file), parsed.GetValue(policy));
            Explained[] wanted = [.. Select(settlement, parsed.GetValue(fund), parsed.GetValue(area))];
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal, json => settlement.WriteExplanation(json, parsed.GetValue(fund), parsed.GetValue(area)));
            }

            foreach (Explained item in parsed.GetValue(json) ? [] : wanted)
            {
                ExplanationPrinter.Print(item.Title, item.Steps(), terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static IEnumerable<Explained> Select(Settlement settlement, string? fundId, string? areaCode)
    {
        FundSettlement[] funds = [.. settlement.Funds.Where(fund => fundId is null || fund.Fund == fundId)];
        if (funds.Length == 0)
        {
            throw new InputException(
                $"--fund: the settlement has no fund '{fundId}'.",
                $"It has {string.Join(", ", settlement.Funds.Select(fund => fund.Fund))}.");
        }

        foreach (FundSettlement fund in funds)
        {
            SettlementArea[] areas = [.. fund.Areas.Where(area => areaCode is null || area.Code == areaCode)];
            if (areas.Length == 0)
            {
                throw new InputException(
                    $"--area: the settlement has no area '{areaCode}'.",
                    $"It has {string.Join(", ", fund.Areas.Select(area => $"{area.Code} {area.Name}"))}.");
            }

            if (areaCode is null)
            {
                yield return new Explained($"{fund.Fund}  {settlement.PolicyId} {settlement.Year}", fund.ExplainPool);
            }

            foreach (SettlementArea area in areas)
            {
                string title = $"{area.Name} {area.Code}  {fund.Fund}  {settlement.PolicyId} {settlement.Year}";
                yield return new Explained(title, () => fund.Explain(area.Code));
            }
        }
    }

    // What is explained: an area of a fund, or, without an area, what belongs to none.
    private sealed record Explained(string Title, Func<IReadOnlyList<ExplanationStep>> Steps);
}
