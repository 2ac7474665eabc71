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
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "explain",
            "Show the steps behind every amount of a settlement, each with its numbers, rule, article and quotation.") { file, area, fund, json };
        command.SetAction((parsed, _) =>
        {
            Settlement settlement = Settlement.Load(parsed.GetRequiredValue(file));
            (FundSettlement Fund, SettlementArea Area)[] wanted = [.. Select(settlement, parsed.GetValue(fund), parsed.GetValue(area))];
            Print(settlement, wanted, parsed.GetValue(json), terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static IEnumerable<(FundSettlement Fund, SettlementArea Area)> Select(Settlement settlement, string? fundId, string? areaCode)
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

            foreach (SettlementArea area in areas)
            {
                yield return (fund, area);
            }
        }
    }

    private static void Print(Settlement settlement, (FundSettlement Fund, SettlementArea Area)[] wanted, bool json, Terminal terminal)
    {
        if (!json)
        {
            foreach ((FundSettlement fund, SettlementArea area) in wanted)
            {
                ExplanationPrinter.Print(settlement, fund, area, terminal);
            }

            return;
        }

        JsonOutput.Write(terminal, json => json.WriteObjects(wanted, pair => ExplanationPrinter.Write(pair.Fund, pair.Area, json)));
    }
}
