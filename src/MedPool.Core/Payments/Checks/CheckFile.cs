using MedPool.Files;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads the figures of checks from JSON: the header, and the sections that are objects by area.</summary>
internal static class CheckFile
{
    private const int Schema = 1;
    private const int MonthsPerYear = 12;

    /// <summary>The sections in the order of the report.</summary>
    private static readonly string[] Sections = ["assessment", "budgets", "subsidies", "providerPayments", "targets", "plans", "factors", "outlook"];

    private static readonly string[] Keys = ["schema", "policy", "year", "asOf", "assessmentThreshold", "lastRanks", .. Sections];

    /// <summary>Reads the file.</summary>
    public static CheckFacts Read(TextSource source) => JsonInput.Read(source, Keys, root =>
    {
        if (root.Has("schema") && root.Number("schema") != Schema)
        {
            throw root.Wrong("schema", $"this medpool knows schema {Schema}");
        }

        if (Sections.FirstOrDefault(section => root.Has(section) && root.IsEmpty(section)) is { } empty)
        {
            throw root.Wrong(empty, "the section is empty, so that nothing would be checked; add figures or leave it out");
        }

        if (!Sections.Any(root.Has))
        {
            throw new InputException("$: there is nothing to check.", $"Add at least one of {string.Join(", ", Sections)}.") { JsonPath = "$" };
        }

        var facts = new CheckFacts
        {
            PolicyId = root.Has("policy") ? root.Text("policy") : null,
            Year = root.Has("year") ? root.Number("year") : null,
            AsOf = root.Has("asOf") ? root.Day("asOf") : null,
            LastRanks = root.Has("lastRanks") ? LastRanksOf(root) : null,
            AssessmentThreshold = AssessmentFile.ThresholdOf(root),
        };
        return WithSections(facts, root);
    });

    private static CheckFacts WithSections(CheckFacts facts, JsonInput root) => facts with
    {
        Assessment = root.Has("assessment") ? AssessmentFile.SheetsOf(root.Object("assessment")) : default,
        Budgets = root.Has("budgets") ? new([.. BudgetsOf(root.Object("budgets"))]) : default,
        Subsidies = root.Has("subsidies") ? PaymentListFile.SubsidiesOf(root) : default,
        ProviderPayments = root.Has("providerPayments") ? PaymentListFile.ProviderPaymentsOf(root, facts.Year) : default,
        Targets = ByArea(root, "targets", TargetsOf),
        Plans = ByArea(root, "plans", PlanOf),
        Factors = ByArea(root, "factors", FactorsOf),
        Outlook = root.Has("outlook") ? OutlooksOf(root.Object("outlook")) : default,
    };

    private static int LastRanksOf(JsonInput root) => root.Number("lastRanks") is >= 1 and int ranks
        ? ranks
        : throw root.Wrong("lastRanks", "at least one rank counts as last; how many is the agency's decision (YC-4-5c)");

    private static EquatableArray<T> ByArea<T>(JsonInput root, string section, Func<JsonInput, string, T> read)
        where T : notnull
    {
        if (!root.Has(section))
        {
            return default;
        }

        JsonInput areas = root.Object(section);
        return new([.. areas.Keys.Select(area => read(areas, area))]);
    }

    private static IEnumerable<PlannedBudget> BudgetsOf(JsonInput budgets) =>
        from fund in budgets.Keys.ToArray()
        let areas = budgets.IsEmpty(fund) ? throw budgets.Wrong(fund, "no area has a budget here; add figures or leave the fund out") : budgets.Object(fund)
        from area in areas.Keys.ToArray()
        let budget = areas.Object(area, "income", "expenditure")
        select new PlannedBudget(fund, area, budget.AmountFromZero("income"), budget.AmountFromZero("expenditure"));

    private static AreaTargets TargetsOf(JsonInput areas, string code)
    {
        JsonInput area = areas.Object(code, "enrolment", "enrolled", "collection", "collected");
        return new AreaTargets(
            code,
            PersonsToEnrol(area, code, "YC-4-3"),
            area.Persons("enrolled"),
            AmountToCollect(area, code, "YC-4-3"),
            area.AmountFromZero("collected"));
    }

    private static ExpenditurePlan PlanOf(JsonInput areas, string code)
    {
        JsonInput area = areas.Object(code, "quota", "annual", "months");
        EquatableArray<Fen> months = area.AmountsFromZero("months");
        return months.Count == MonthsPerYear
            ? new ExpenditurePlan(code, area.AmountFromZero("quota"), area.AmountFromZero("annual"), months)
            : throw area.Wrong("months", $"{months.Count} monthly plans are given; write {MonthsPerYear}, from January to December");
    }

    private static SharingFactors FactorsOf(JsonInput areas, string code)
    {
        JsonInput area = areas.Object(
            code, "working", "retired", "collection", "collected", "enrolment", "enrolled", "budget", "appraisal", "approvedShares");
        bool hasRetirees = area.Has("working") || area.Has("retired");
        return new SharingFactors
        {
            Area = code,
            Working = hasRetirees ? area.Persons("working") : null,
            Retired = hasRetirees ? area.Persons("retired") : null,
            Collection = AmountToCollect(area, code, "SN-2-2c"),
            Collected = area.AmountFromZero("collected"),
            Enrolment = PersonsToEnrol(area, code, "SN-2-2c"),
            Enrolled = area.Persons("enrolled"),
            Budget = AppraisalOf(area, "budget"),
            Appraisal = AppraisalOf(area, "appraisal"),
            ApprovedShares = area.Has("approvedShares") ? SharesOf(area) : default,
        };
    }

    private static string AppraisalOf(JsonInput area, string key) =>
        area.NumberText(key) is var text && text.Trim().Length > 0 ? text : throw area.Wrong(key, "the appraisal is empty; write a mark or a grade");

    private static EquatableArray<PartyShare> SharesOf(JsonInput area)
    {
        JsonInput shares = area.Object("approvedShares");
        PartyShare[] parties = [.. shares.Keys.Select(party => ShareOf(shares, party))];
        Rate sum = parties.Aggregate(Rate.Zero, (sum, party) => sum + party.Share);
        return sum == Rate.One ? new(parties) : throw area.Wrong("approvedShares", $"the shares add up to {sum}, not to 1; correct them");
    }

    private static PartyShare ShareOf(JsonInput shares, string party)
    {
        PartyKind kind = PolicyWords.Party.Find(party)
            ?? throw shares.Wrong(party, $"no party is called so.{NearestWord.Suggest(party, PolicyWords.Party.Words)} Write pool and area-fiscal");
        Rate share = shares.OptionalRate(party) ?? throw shares.Wrong(party, "the share is missing");
        return share >= Rate.Zero && share <= Rate.One ? new PartyShare(kind, share) : throw shares.Wrong(party, $"{share} is not a share from 0 to 1");
    }

    private static EquatableArray<AreaOutlook> OutlooksOf(JsonInput areas) =>
        new([.. areas.Keys.Select(area => new AreaOutlook(area, MonitoringFile.YearsOf(areas, area)))]);

    private static long PersonsToEnrol(JsonInput area, string code, string rule) => area.Persons("enrolment") is > 0 and long persons
        ? persons
        : throw area.Wrong("enrolment", $"area {code} has no persons to enrol, so that no completion rate exists ({rule}); write a target above zero");

    private static Fen AmountToCollect(JsonInput area, string code, string rule) => area.Amount("collection") is var amount && amount > Fen.Zero
        ? amount
        : throw area.Wrong("collection", $"area {code} has nothing to collect, so that no completion rate exists ({rule}); write a target above zero");
}
