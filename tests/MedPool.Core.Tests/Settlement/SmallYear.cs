using System.Text;

namespace MedPool.Tests.Settlement;

/// <summary>A year of Jinhua in which only Wuyi (330723) and Pujiang (330726) have money, as facts.json text or as facts.</summary>
internal static class SmallYear
{
    public const string Wuyi = "330723";
    public const string Pujiang = "330726";

    public static readonly string[] Areas = ["330702", "330703", "330723", "330726", "330727", "330781", "330782", "330783", "330784", "330799"];

    /// <summary>facts.json of the employee fund; every area has the figures that a rule may need.</summary>
    public static string Json(string wuyi = "", string fund = "", string pujiang = "", int year = 2022) => $$"""
        { "schema": 1, "policy": "jinhua", "year": {{year}}, "funds": { "employee": { {{fund}} "areas": { {{string.Join(", ", Areas.Select(code => Area(code, wuyi, pujiang)))}} } } } }
        """;

    public static SettlementFacts Facts(string wuyi = "", string fund = "", string pujiang = "", int year = 2022) => Parse(Json(wuyi, fund, pujiang, year));

    public static SettlementFacts Parse(string json) => SettlementFacts.Parse(Encoding.UTF8.GetBytes(json));

    public static FundSettlement Settle(SettlementFacts facts, SettlementOptions? options = null) => Policies.Jinhua2022.Settle(facts, options)[Fund.Employee];

    /// <summary>The transfers of a stage in short form.</summary>
    public static string[] Stage(this FundSettlement fund, StageKind stage) =>
        [
            .. fund.Transfers.Where(transfer => transfer.Stage == stage)
                .Select(transfer => $"{transfer.From} -> {transfer.To} {transfer.Amount} {transfer.Rule.Rule}"),
        ];

    private static string Area(string code, string wuyi, string pujiang)
    {
        string given = code == Wuyi ? wuyi : code == Pujiang ? pujiang : "";
        string[] zeros = ["income", "expenditure", "priorYearExpenditure", "incomePlan"];
        IEnumerable<string> defaults = zeros.Where(key => !given.Contains($"\"{key}\"", StringComparison.Ordinal)).Select(key => $"\"{key}\": \"0.00\"");
        return $"\"{code}\": {{ {string.Join(", ", defaults.Concat(given.Length > 0 ? [given] : []))} }}";
    }
}
