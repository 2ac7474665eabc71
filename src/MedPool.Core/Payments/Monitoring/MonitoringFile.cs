using MedPool.Files;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads the facts of monitoring from JSON.</summary>
internal static class MonitoringFile
{
    private const int Schema = 1;

    /// <summary>Reads the file.</summary>
    public static MonitoringFacts Read(TextSource source) =>
        JsonInput.Read(source, ["schema", "policy", "year", "balances", "history", "supervision", "conditions"], root =>
    {
        if (root.Number("schema") != Schema)
        {
            throw root.Wrong("schema", $"this medpool knows schema {Schema}");
        }

        var facts = new MonitoringFacts
        {
            PolicyId = root.Text("policy"),
            Year = root.Number("year"),
            Balances = root.Has("balances") ? new([.. BalancesOf(root.Object("balances"))]) : default,
            Histories = root.Has("history") ? new([.. HistoriesOf(root.Object("history"), root.Number("year"))]) : default,
            Evidence = root.Has("conditions") ? EvidenceOf(root.Object("conditions", "province", "areas")) : new Dictionary<string, UseEvidence>(),
        };
        return root.Has("supervision") ? WithSupervision(facts, root.Object("supervision", "lastRanks", "areas")) : facts;
    });

    /// <summary>The years under a key, the earliest first.</summary>
    public static EquatableArray<FundYearFigures> YearsOf(JsonInput owner, string key)
    {
        FundYearFigures[] years = [.. owner.Objects(key, "year", "income", "expenditure", "closing").Select(FiguresOf)];
        return years.Length > 0 && years.Zip(years.Skip(1)).All(pair => pair.Second.Year == pair.First.Year + 1)
            ? new(years)
            : throw owner.Wrong(key, "the years must follow each other, the earliest first");
    }

    private static IEnumerable<AreaBalance> BalancesOf(JsonInput balances) =>
        from fund in balances.Keys.ToArray()
        let areas = balances.Object(fund)
        from area in areas.Keys.ToArray()
        let figures = areas.Object(area, "closing", "expenditure")
        select new AreaBalance(fund, area, figures.Amount("closing"), figures.AmountFromZero("expenditure"));

    private static IEnumerable<FundHistory> HistoriesOf(JsonInput histories, int lastYear)
    {
        foreach (string fund in histories.Keys)
        {
            EquatableArray<FundYearFigures> years = YearsOf(histories, fund);
            if (years[^1].Year > lastYear)
            {
                throw histories.Wrong(fund, $"{years[^1].Year} is after the year of the facts");
            }

            yield return new FundHistory(fund, years);
        }
    }

    private static FundYearFigures FiguresOf(JsonInput year) =>
        new(YearOf(year), year.AmountFromZero("income"), year.AmountFromZero("expenditure"), year.Amount("closing"));

    private static int YearOf(JsonInput year) =>
        year.Number("year") is >= 1000 and <= 2999 and int number ? number : throw year.Wrong("year", "a year has four digits, such as 2022");

    private static MonitoringFacts WithSupervision(MonitoringFacts facts, JsonInput supervision)
    {
        int last = supervision.Number("lastRanks") is >= 1 and int ranks
            ? ranks
            : throw supervision.Wrong("lastRanks", "at least one rank counts as last; how many is the agency's decision (YC-4-5c)");
        JsonInput areas = supervision.Object("areas");
        return facts with { LastRanks = last, Supervised = new([.. areas.Keys.Select(area => SupervisedOf(areas, area))]) };
    }

    private static SupervisedArea SupervisedOf(JsonInput areas, string code)
    {
        JsonInput area = areas.Object(code, "task", "collected", "seriousFraud", "poorRectification", "deficitByPoorSupervision");
        return new SupervisedArea(
            code,
            area.Amount("task"),
            area.Amount("collected"),
            area.Flag("seriousFraud"),
            area.Flag("poorRectification"),
            area.Flag("deficitByPoorSupervision"));
    }

    private static OrderedDictionary<string, UseEvidence> EvidenceOf(JsonInput conditions)
    {
        ExpenditurePerHead province = UseEvidenceFile.PerHead(conditions.Object("province", UseEvidenceFile.GrowthKeys));
        JsonInput areas = conditions.Object("areas");
        return new(areas.Keys.Select(area => KeyValuePair.Create(area, UseEvidenceFile.EvidenceOf(areas.Object(area, UseEvidenceFile.Keys), province))));
    }
}
