using System.Globalization;
using System.Text;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Tests.Settlement;

/// <summary>The text of docs/facts.md, from the table of facts and from what the stages of the written policies say that they read.</summary>
internal static class FactsPage
{
    private static readonly (FactScope Scope, string Title, string Where)[] Sections =
    [
        (FactScope.Year, "The year", "At the top of the file."),
        (FactScope.Fund, "A fund", "In `funds.<fund>`."),
        (FactScope.Pool, "Its pool", "In `funds.<fund>.pool`."),
        (
            FactScope.Area,
            "An area",
            "In `funds.<fund>.areas.<code>`. Every area of the policy that is in force in the year is listed, with `{}` where nothing is to be said."),
        (FactScope.Remittance, "A remittance", "An item of `remittances`, for late interest only. Its `payments` are a list."),
        (FactScope.Payment, "A payment", "An item of the `payments` of a remittance."),
    ];

    private static readonly string[] Written = ["jinhua", "yichun", "jining", "shaanxi", "hillside", "threerivers"];

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Facts\n\n")
            .Append("`facts.json` (清算要素) says what records do not say of a year: balances, plans, decisions, results; and without a ledger also each area's\n")
            .Append(
                "totals. This page is made from the table of facts (`src/MedPool.Core/Law/Facts`) and from what the stages say that they read. After a change:\n\n")
            .Append("```sh\nMEDPOOL_ACCEPT=1 dotnet test MedPool.Core.sln --filter DisplayName~Accepted\n```\n\n")
            .Append("```json\n").Append(Example).Append("```\n\n")
            .Append(
                "- Amounts and rates are strings, so that nothing rounds them on the way. A number where a string belongs, an unknown key, a repeated key, an\n")
            .Append("  unknown area: each is an error with its JSON path.\n")
            .Append(
                "- `null` says the same as leaving a key out. What is not given is zero, or means what its row says. Where a rule that comes into play needs a\n")
            .Append("  fact, its absence is an error that names fact, area, rule and article. A *decision* never has a default.\n")
            .Append(
                "- Which facts your policy reads: `policy.FactsOf(\"employee\", 2022)` in C#. A fact that no stage reads is listed as unused, with a warning.\n")
            .Append(
                "- `\"$schema\": \"facts.schema.json\"` lets an editor complete and check keys (`policies/facts.schema.json`, in the package under `schema`).\n");
        foreach ((FactScope scope, string title, string where) in Sections)
        {
            page.Append("\n## ")
                .Append(title)
                .Append("\n\n")
                .Append(where)
                .Append("\n\n")
                .Append("| key | name | written as | what it is |\n|---|---|---|---|\n");
            foreach (Fact fact in FactTable.BuiltIn.Of(scope))
            {
                string what = Of(fact) + (fact.IsDecision ? " *Decision.*" : "");
                page.Append(CultureInfo.InvariantCulture, $"| `{fact.Key}` | {fact.Names.Zh} {fact.Names.En} | {FormOf(fact)} | {what} |\n");
            }
        }

        WriteReaders(page);
        return page.ToString();
    }

    private const string Example =
        """
        { "schema": 1, "policy": "jinhua", "year": 2022, "demandDepositRate": "0.0035",
          "funds": { "employee": {
            "pool": { "openingBalance": "80000000.00", "interest": "1200000.00" },
            "auditCompleted": "2022-04-15",
            "areas": { "330723": {
              "income": "280000000.00", "expenditure": "320000000.00", "openingBalance": "20000000.00", "priorYearExpenditure": "300000000.00",
              "incomePlan": "284000000.00", "riskReserve": "8000000.00", "riskReserveForShare": "5000000.00", "assessment": "pass" } } } },
          "remittances": [ { "area": "330723", "fund": "employee", "kind": "pool-levy", "amount": "1000000.00", "due": "2022-05-31",
            "payments": [ { "date": "2022-06-10", "amount": "1000000.00" } ] } ] }

        """;

    private static void WriteReaders(StringBuilder page)
    {
        page.Append("\n## Who reads what\n\n")
            .Append(
                "The stages that read a fact, and where the written policies do (`policies`, `samples`), with the rule that asks for it. A policy of your own may\n")
            .Append("name any fact marked † as the figure of a levy or a ceiling.\n\n")
            .Append("| fact | stages | policies |\n|---|---|---|\n");
        var uses = (from id in Written
                    let policy = Policy.Load(Rules.WorkedPolicies.PathOf(id)).Document
                    from fund in policy.Funds
                    from use in FactUses.Of(policy, fund)
                    select (Id: id, Use: use)).ToArray();
        foreach (Fact fact in FactTable.BuiltIn.Facts.Where(fact => fact.Scope is FactScope.Fund or FactScope.Pool or FactScope.Area))
        {
            FactUse[] ofFact = [.. uses.Where(each => each.Use.Fact == fact).Select(each => each.Use)];
            string stages = string.Join(", ", ofFact.SelectMany(use => use.Stages).Distinct().Order().Select(stage => stage.ToText()));
            string policies = string.Join(
                " · ",
                from each in uses
                where each.Use.Fact == fact
                group each.Use.Rule?.Rule by each.Id into ofPolicy
                select string.Join(" ", new[] { ofPolicy.Key }.Concat(ofPolicy.OfType<string>().Distinct())));
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{fact.Path}`{(fact.IsFigure ? " †" : "")} | {(stages.Length == 0 ? "none; see what it is" : stages)} | {policies} |\n");
        }
    }

    // A pipe would end the cell.
    private static string Of(Fact fact) => fact.Description.Replace("|", "\\|", StringComparison.Ordinal);

    private static string FormOf(Fact fact)
    {
        string example = $"`{fact.Example ?? FactForm.Of(fact.Unit).Example}`";
        return fact.Unit switch
        {
            FactUnit.Amount => $"{example} yuan{(fact.Min is null ? ", may be below zero" : "")}",
            FactUnit.Rate => $"{example}, from 0 to 1",
            FactUnit.DatedRates => $"`\"0.0035\"`, or {example}",
            FactUnit.Persons => FormattableString.Invariant($"`125000` persons, at most {fact.Max}"),
            FactUnit.Times => $"{example}, how many times",
            FactUnit.Shares => $"{example}, 1 together",
            FactUnit.Balances => $"{example} yuan, may be below zero",
            FactUnit.Conditions => $"{example}, rule ids",
            FactUnit.Result => "`\"pass\"` or `\"fail\"`",
            FactUnit.Day => example,
            FactUnit.Text => example,
        };
    }
}
