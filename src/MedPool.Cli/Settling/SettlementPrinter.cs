using MedPool.Cli.Output;

using MedPool.Law;
using Spectre.Console;

namespace MedPool.Cli.Settling;

/// <summary>Prints a settlement for people: fund by fund the areas, the pool, what stays open, what was decided and assumed, and the proof.</summary>
internal static class SettlementPrinter
{
    /// <summary>Prints all funds.</summary>
    public static void Print(Settlement settlement, PolicyDocument policy, Terminal terminal)
    {
        foreach (FundSettlement fund in settlement.Funds)
        {
            LocalizedText names = policy.Funds.First(described => described.Id == fund.Fund).Names;
            FundTable.Of(fund, $"{names.Zh}  {names.En}  {settlement.Year}", policy.Level).Print(terminal);
            PoolTable.Of(fund)?.Print(terminal);
            PrintOutstanding(fund, terminal);
            PrintConservation(fund, terminal);
            terminal.Console.WriteLine();
        }

        PrintReadings(settlement, policy, terminal);
        PrintDecisions(settlement, terminal);
        PrintAssumptions(settlement, terminal);
        terminal.Console.WriteLine($"digest {settlement.Digest}");
    }

    /// <summary>Warns of facts that a file gives and that no stage reads.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="inputs">The facts as the file gives them, before figures of other settlements were added.</param>
    /// <param name="terminal">Where the warning goes.</param>
    public static void WarnOfUnused(Settlement settlement, SettlementInputs inputs, Terminal terminal)
    {
        foreach (string fund in settlement.Funds.Select(fund => fund.Fund).Where(inputs.GivenFacts.Funds.ContainsKey))
        {
            IReadOnlyList<Fact> unused = inputs.Policy.UnusedFacts(inputs.GivenFacts, fund);
            if (unused.Count > 0)
            {
                terminal.Message(
                    $"warning: {inputs.FactsFile}: fund {fund}: no stage of the policy reads {string.Join(", ", unused.Select(fact => fact.Key))}.");
            }
        }
    }

    private static void PrintOutstanding(FundSettlement fund, Terminal terminal)
    {
        if (fund.Outstanding.Count == 0)
        {
            return;
        }

        Sheet sheet = new Sheet("未结 Outstanding").Words("area", "地区").Words("from").Words("to").Numbers("amount", "金额").Words("rule");
        foreach (OutstandingItem item in fund.Outstanding)
        {
            sheet.Row(fund[item.AreaCode].Name, item.From.ToString(), item.To.ToString(), Amounts.Show(item.Amount), item.Rule.Rule);
        }

        sheet.Print(terminal);
    }

    private static void PrintConservation(FundSettlement fund, Terminal terminal)
    {
        Conservation sums = fund.Conservation;
        bool holds = sums.Difference.Value == 0;
        string verdict = holds ? "✓ 收支守恒 money is conserved" : "✗ money is NOT conserved";
        terminal.Console.Write(new Text(verdict, new Style(holds ? Color.Green : Color.Red)));
        terminal.Console.WriteLine();
        terminal.Console.WriteLine(
            $"  opening {Amounts.ShowSum(sums.Opening.Value)} + in {Amounts.ShowSum(sums.FromExternal.Value)} - out {Amounts.ShowSum(sums.ToExternal.Value)}");
        terminal.Console.WriteLine($"  - closing {Amounts.ShowSum(sums.Closing.Value)} = {Amounts.ShowSum(sums.Difference.Value)}");
    }

    private static void PrintReadings(Settlement settlement, PolicyDocument policy, Terminal terminal)
    {
        foreach (ChosenReading used in settlement.Readings)
        {
            Reading reading = policy.Readings.First(known => known.Name == used.Name);
            if (used.Alternative != reading.Chosen)
            {
                ReadingAlternative text = reading.Alternatives.First(alternative => alternative.Name == used.Alternative);
                terminal.Console.WriteLine($"reading {used.Name}: {used.Alternative} ({text.Text.Zh} {text.Text.En}) instead of {reading.Chosen}");
            }
        }
    }

    private static void PrintDecisions(Settlement settlement, Terminal terminal)
    {
        foreach (FundSettlement fund in settlement.Funds)
        {
            foreach (
                IGrouping<(string Fact, string Value, string?), Decision> same in fund.Decisions.GroupBy(
                    decision => (decision.Fact, decision.Value, decision.Replaces)))
            {
                Decision first = same.First();
                string where = first.AreaCode is null ? "" : $" for {string.Join("、", same.Select(decision => fund[decision.AreaCode!].Name))}";
                string instead = first.Replaces is null ? "" : $" instead of the policy's {first.Replaces}";
                terminal.Console.WriteLine($"decision, {fund.Fund}: {first.Fact} {first.Value}{where}{instead} ({first.Rule?.Rule ?? "policy"})");
            }
        }
    }

    private static void PrintAssumptions(Settlement settlement, Terminal terminal)
    {
        foreach (Assumption assumption in settlement.Funds.SelectMany(fund => fund.Assumptions).DistinctBy(assumption => assumption.Name))
        {
            terminal.Console.WriteLine($"assumption {assumption.Name} = {assumption.Value}: {assumption.Note.Zh} {assumption.Note.En}");
        }
    }
}
