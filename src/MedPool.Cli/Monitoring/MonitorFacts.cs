using MedPool.Cli.Input;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Monitoring;

/// <summary>An area's balance and what it spends a year.</summary>
internal readonly record struct AreaBalance(string Fund, string Area, Fen Closing, Fen Expenditure);

/// <summary>What <c>medpool monitor --facts</c> says; every section may be missing.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Year">The year.</param>
/// <param name="Balances">For the months payable.</param>
/// <param name="History">By fund, its years.</param>
/// <param name="Supervised">For the supervision list.</param>
/// <param name="LastRanks">How many of the last ranks count as last.</param>
/// <param name="Evidence">By area, for the conditions of use.</param>
internal sealed record MonitorFacts(
    Policy Policy,
    int Year,
    IReadOnlyList<AreaBalance> Balances,
    IReadOnlyList<(string Fund, IReadOnlyList<FundYearFigures> Years)> History,
    IReadOnlyList<SupervisedArea> Supervised,
    int LastRanks,
    IReadOnlyList<(string Area, UseEvidence Evidence)> Evidence)
{
    /// <summary>Reads the file, beside the year's settlement where it is given.</summary>
    /// <exception cref="InputException">Something is wrong; the message gives file and JSON path.</exception>
    public static MonitorFacts Load(string file, Settlement? settlement) => TextInput.Json(file, ["schema", "policy", "year", "balances", "history", "supervision", "conditions"], root =>
    {
        if (root.Number("schema") != 1)
        {
            throw root.Wrong("schema", "this medpool knows schema 1");
        }

        int year = root.Number("year");
        Policy policy = PolicySource.ForYear(root.Text("policy"), year);
        if (settlement is not null && (policy.Document.Id, year) != (settlement.PolicyId, settlement.Year))
        {
            throw new InputException($"--settlement: it is of {settlement.PolicyId}, {settlement.Year}; the facts are of {policy.Document.Id}, {year}.", "Give facts and settlement of the same policy and year.");
        }

        (IReadOnlyList<SupervisedArea> supervised, int last) = root.Has("supervision") ? Supervision(root.Object("supervision", "lastRanks", "areas"), policy.Document) : ([], 1);
        return new MonitorFacts(
            policy,
            year,
            root.Has("balances") ? [.. BalancesOf(root.Object("balances"), policy.Document)] : [],
            root.Has("history") ? [.. HistoryOf(root.Object("history"), root, policy.Document)] : [],
            supervised,
            last,
            root.Has("conditions") ? [.. EvidenceOf(root.Object("conditions", "province", "areas"), policy.Document, settlement)] : []);
    });

    private static IEnumerable<AreaBalance> BalancesOf(JsonInput balances, PolicyDocument policy) =>
        from fund in FundsOf(balances, policy)
        from area in AreasOf(fund.Areas, policy, "closing", "expenditure")
        select new AreaBalance(fund.Fund, area.Code, area.Facts.Amount("closing"), area.Facts.AmountFromZero("expenditure"));

    private static IEnumerable<(string Fund, IReadOnlyList<FundYearFigures> Years)> HistoryOf(JsonInput history, JsonInput root, PolicyDocument policy)
    {
        foreach (string fund in history.Keys)
        {
            CheckFund(history, fund, policy);
            FundYearFigures[] years =
            [
                .. history.Objects(fund, "year", "income", "expenditure", "closing")
                    .Select(year => new FundYearFigures(year.Number("year"), year.AmountFromZero("income"), year.AmountFromZero("expenditure"), year.Amount("closing"))),
            ];
            if (years.Length == 0 || years.Zip(years.Skip(1)).Any(pair => pair.Second.Year != pair.First.Year + 1))
            {
                throw history.Wrong(fund, "the years must follow each other, the earliest first");
            }

            if (years[^1].Year > root.Number("year"))
            {
                throw history.Wrong(fund, $"{years[^1].Year} is after the year of the facts");
            }

            yield return (fund, years);
        }
    }

    private static (IReadOnlyList<SupervisedArea> Areas, int LastRanks) Supervision(JsonInput facts, PolicyDocument policy)
    {
        int last = facts.Number("lastRanks") is >= 1 and int ranks ? ranks : throw facts.Wrong("lastRanks", "at least one rank counts as last; how many is the agency's decision (YC-4-5c)");
        IEnumerable<SupervisedArea> areas =
            from area in AreasOf(facts.Object("areas"), policy, "task", "collected", "seriousFraud", "poorRectification", "deficitByPoorSupervision")
            select new SupervisedArea(
                area.Code, area.Facts.Amount("task"), area.Facts.Amount("collected"), area.Facts.Flag("seriousFraud"), area.Facts.Flag("poorRectification"), area.Facts.Flag("deficitByPoorSupervision"));
        return ([.. areas], last);
    }

    private static IEnumerable<(string Area, UseEvidence Evidence)> EvidenceOf(JsonInput facts, PolicyDocument policy, Settlement? settlement)
    {
        ExpenditurePerHead province = UseFacts.PerHead(facts.Object("province", UseFacts.GrowthKeys));
        return from area in AreasOf(facts.Object("areas"), policy, UseFacts.Keys)
               select (area.Code, UseFacts.EvidenceOf(area.Facts, area.Code, province, settlement));
    }

    private static IEnumerable<(string Fund, JsonInput Areas)> FundsOf(JsonInput funds, PolicyDocument policy) =>
        funds.Keys.ToArray().Select(fund =>
        {
            CheckFund(funds, fund, policy);
            return (fund, funds.Object(fund));
        });

    private static void CheckFund(JsonInput funds, string fund, PolicyDocument policy)
    {
        if (policy.Funds.All(known => known.Id != fund))
        {
            throw funds.Wrong(fund, $"{policy.Id} has no such fund; it has {string.Join(", ", policy.Funds.Select(known => known.Id))}");
        }
    }

    private static IEnumerable<(string Code, JsonInput Facts)> AreasOf(JsonInput areas, PolicyDocument policy, params string[] keys) =>
        areas.Keys.ToArray().Select(code => policy.Areas.Any(area => area.Code == code)
            ? (code, areas.Object(code, keys))
            : throw areas.Wrong(code, $"{policy.Id} has no such area; it has {string.Join(", ", policy.Areas.Select(area => area.Code))}"));
}
