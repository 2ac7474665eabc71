using Lakeside;
using MedPool;

Settlement settlement = Policies.Lakeside2025.Settle(SettlementFacts.Load("facts.json"));
foreach (Transfer transfer in settlement[Fund.Employee].Transfers)
{
    Console.WriteLine($"{transfer.From} → {transfer.To}  {transfer.Amount}  {transfer.Rule.Rule}");
}
