using MedPool.Law;
using MedPool.Tests.Settlement;

namespace MedPool.Tests.Projections;

/// <summary>Several years settled one after another: what is carried, what grows, when the pool runs out, and what ends a projection.</summary>
public class ProjectionTests
{
    private const string Wuyi = "\"income\": \"100.00\", \"expenditure\": \"110.00\"";
    private const string Pujiang = "\"income\": \"50.00\", \"expenditure\": \"40.00\"";
    private const string Pool = "\"pool\": { \"openingBalance\": \"12.00\" },";

    private static readonly GrowthAssumptions Tenth = Growing(new GrowthRate("expenditure", null, null, null, new Rate(1, 10)));

    // Expenditure grows by a tenth. JH-07-1a levies nothing: X is 0.00 in 2022, and the levy is of the first year only. JH-12-2-2: pool and government 5:5.
    // 2022: Wuyi −10.00: pool 5.00, government 5.00. Pujiang +10.00: the cap (JH-07-3) of 3 × 0.00 / 12 leaves all to its balance. Pool 12.00 − 5.00 = 7.00.
    // 2023: X = 150.00, cap 37.50. Wuyi 100.00 − 121.00 = −21.00: half is 10.50. Pujiang 50.00 − 44.00 = +6.00: 3.00 to the pool, 3.00 to the balance: 13.00.
    //       Pool 7.00 + 3.00 = 10.00 gives all, 0.50 less than its half; that is 20:80 for city and county (JH-12-2-4): 0.10 and 10.50 + 0.40. Pool 0.00.
    // 2024: Wuyi 100.00 − 133.10 = −33.10: half is 16.55. Pujiang 50.00 − 48.40 = +1.60: 0.80 and 0.80: 13.80. Pool 0.80 gives all; 15.75 short:
    //       3.15 and 16.55 + 12.60 = 29.15.
    [Fact]
    public void Project_ThreeYearsOfTwoAreas_AreAsReckonedByHand()
    {
        Projection projection = Project(3, Tenth);

        Assert.Null(projection.End);
        Assert.Equal(2023, Assert.Single(projection.PoolEnds).Year);
        Assert.Equal(["12.00 7.00", "7.00 0.00", "0.00 0.00"], projection.Years.Select(year => Employee(year)).Select(fund => $"{fund.PoolOpening} {fund.PoolClosing}"));
        Assert.Equal(["10.00", "13.00", "13.80"], projection.Years.Select(year => Employee(year).Settlement[SmallYear.Pujiang].ClosingBalance.ToString()));
        Assert.Equal(["150.00", "165.00", "181.50"], projection.Years.Select(year => Employee(year).Expenditure.ToString()));

        // 17.00 × 12 / 150.00 = 1.36; 13.00 × 12 / 165.00 = 0.945…; 13.80 × 12 / 181.50 = 0.912….
        Assert.Equal(["1.36", "0.95", "0.91"], projection.Years.Select(year => Employee(year).MonthsPayable));
        Assert.Equal(["Balance 0.00 10.00", "Pool 5.00 0.00", "AreaFiscal 5.00 0.00"], Payments(projection.Years[0]));
        Assert.Equal(["Balance 0.00 3.00", "Pool 10.00 3.00", "AreaFiscal 10.90 0.00", "PoolFiscal 0.10 0.00"], Payments(projection.Years[1]));
        Assert.Equal(["Balance 0.00 0.80", "Pool 0.80 0.80", "AreaFiscal 29.15 0.00", "PoolFiscal 3.15 0.00"], Payments(projection.Years[2]));
    }

    [Fact]
    public void Project_WithoutGrowth_KeepsFiguresAndSaysSo()
    {
        Projection projection = Project(2, GrowthAssumptions.None);
        Assert.Equal(["110.00", "110.00"], projection.Years.Select(year => Employee(year).Settlement[SmallYear.Wuyi].Expenditure.ToString()));
        Assert.Equal(["7.00", "7.00"], projection.Years.Select(year => Employee(year).PoolClosing.ToString()));
        Assert.Null(Assert.Single(projection.PoolEnds).Year);
        Assert.Equal(
            ["pool.openingBalance Carried 0", "income Kept 10", "expenditure Kept 10", "priorYearExpenditure Carried 10", "incomePlan Kept 10"],
            projection.Figures.Select(figure => $"{figure.Fact.Path} {figure.Course} {figure.Areas.Count}"));
    }

    // A gap from before pooling is made good once; the day of the audit is of one year.
    [Fact]
    public void Project_FactsOfTheFirstYear_AreNotRepeated()
    {
        SettlementFacts facts = SmallYear.Facts(
            Wuyi + ", \"prePoolingGap\": \"3.00\", \"openingBalance\": \"-3.00\"",
            Pool + " \"auditCompleted\": \"2022-04-15\",",
            Pujiang);
        Projection projection = Projection.Of([Policies.Jinhua2022], facts, new ProjectionOptions { Years = 2 });
        FundYear next = projection.Years[1].Facts.Funds[Fund.Employee];
        Assert.Null(next.AuditCompleted);
        Assert.Null(next.Areas[SmallYear.Wuyi].PrePoolingGap);
        Assert.Equal(
            ["auditCompleted", "prePoolingGap"],
            projection.Figures.Where(figure => figure.Course == FigureCourse.FirstYearOnly).Select(figure => figure.Fact.Path));
    }

    // JN-3-4-3: what is left of the quota comes on top of the next: 90.00 − 80.00 + 100.00. Then 100.00 × 1.1 = 110.00 and 110.00 − 80.00 more.
    [Fact]
    [Trait("Rule", "JN-3-4-3")]
    public void Project_Quota_IsTheNextYearsBudget()
    {
        string areas = string.Join(", ", Policies.Jining2020.Document.Areas.Select(each => each.Code == "370811"
            ? "\"370811\": { \"income\": \"80.00\", \"expenditure\": \"80.00\", \"expenditureBudget\": \"90.00\", \"nextYearQuota\": \"100.00\" }"
            : $"\"{each.Code}\": {{ \"income\": \"0.00\", \"expenditure\": \"0.00\" }}"));
        SettlementFacts facts = SmallYear.Parse($$"""{ "policy": "jining", "year": 2020, "funds": { "employee": { "areas": { {{areas}} } } } }""");
        GrowthAssumptions growth = Growing(new GrowthRate("nextYearQuota", null, null, null, new Rate(1, 10)));
        Projection projection = Projection.Of([Policies.Jining2020], facts, new ProjectionOptions { Years = 3, Growth = growth });
        Assert.Equal(
            ["90.00", "110.00", "140.00"],
            projection.Years.Select(year => year.Facts.Funds[Fund.Employee].Areas["370811"].ExpenditureBudget.ToString()));
    }

    [Fact]
    public void Project_YearThatIsRefused_EndsThereAndKeepsWhatWasSettled()
    {
        GrowthAssumptions growth = Growing(new GrowthRate("income", null, SmallYear.Wuyi, 2024, new Rate(10, 1)));
        SettlementFacts facts = SmallYear.Facts("\"income\": \"900000000000000.00\", \"expenditure\": \"0.00\"", Pool, Pujiang);
        Projection projection = Projection.Of([Policies.Jinhua2022], facts, new ProjectionOptions { Years = 5, Growth = growth });
        Assert.Equal([2022, 2023], projection.Years.Select(year => year.Year).Take(2));
        Assert.NotNull(projection.End);
        Assert.Equal(projection.Years[^1].Year + 1, projection.End.Year);
        Assert.True(projection.Years.Count < 5);
        Assert.Contains("64 bits", projection.End.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_VersionsOfAPolicy_EachYearHasItsOwn()
    {
        // In force for 2022 alone; no other version follows.
        Policy ended = Policy.Parse(System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Policies.Jinhua2022.Source).Replace(
            "\"from\": \"2022-01-01\", \"cite\"", "\"from\": \"2022-01-01\", \"to\": \"2022-12-31\", \"cite\"", StringComparison.Ordinal)));
        Projection projection = Projection.Of([ended], SmallYear.Facts(Wuyi, Pool, Pujiang), new ProjectionOptions { Years = 2 });
        Assert.Single(projection.Years);
        Assert.Equal(2023, projection.End!.Year);
        Assert.Contains("No version of \"jinhua\" is in force for 2023", projection.End.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_FirstYearThatIsRefused_IsAnError()
    {
        var options = new ProjectionOptions { Years = 2 };
        Assert.Throws<PolicyException>(() => Projection.Of([Policies.Jinhua2022], SmallYear.Facts(year: 2021), options));
        Assert.Throws<FactsException>(() => Projection.Of([Policies.Jinhua2022], SmallYear.Facts("\"income\": null"), options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Project(0, Tenth));
        Assert.Throws<ArgumentOutOfRangeException>(() => Project(101, Tenth));
    }

    // Whatever CarryFrom compares with the closing of the year before, the next year must not keep from the facts of this one.
    [Fact]
    public void Project_EveryAmountThatIsCarried_IsLeftToTheSettlementBefore()
    {
        MedPool.Settlement first = Policies.Jinhua2022.Settle(SmallYear.Facts(Wuyi, Pool, Pujiang));
        FundYear year = SmallYear.Facts(Wuyi, Pool, Pujiang, 2023).Funds[Fund.Employee] with { PoolOpeningBalance = Fen.Zero };
        string[] carried =
        [
            .. FactTable.BuiltIn.Of(FactScope.Area).Where(static fact => fact.Unit == FactUnit.Amount).Where(fact => IsRefused(first, year, fact)).Select(static fact => fact.Key),
        ];
        Assert.Contains("openingBalance", carried);
        Assert.All(carried, key => Assert.True(Internals.FigureCourses.IsCarried(FactTable.BuiltIn.Find(FactScope.Area, key)!), key));
    }

    private static bool IsRefused(MedPool.Settlement first, FundYear year, Fact fact)
    {
        AreaYear wuyi = year.Areas[SmallYear.Wuyi];
        var areas = new Dictionary<string, AreaYear>(year.Areas) { [SmallYear.Wuyi] = wuyi with { Values = wuyi.Values.With(fact, new Fen(12_345)) } };
        var facts = new SettlementFacts { PolicyId = "jinhua", Year = 2023, Funds = new Dictionary<string, FundYear> { [Fund.Employee] = year with { Areas = areas } } };
        return Record.Exception(() => facts.CarryFrom(first)) is FactsException;
    }

    [Fact]
    public void Project_RateThatNothingFollows_IsUnused()
    {
        GrowthRate unused = new("insuredPersons", null, null, null, new Rate(1, 10));
        Assert.Equal([unused], Project(2, Growing(unused, new GrowthRate("income", Fund.Employee, SmallYear.Wuyi, null, new Rate(1, 10)))).UnusedRates);
    }

    private static Projection Project(int years, GrowthAssumptions growth) =>
        Projection.Of([Policies.Jinhua2022], SmallYear.Facts(Wuyi, Pool, Pujiang), new ProjectionOptions { Years = years, Growth = growth });

    private static GrowthAssumptions Growing(params GrowthRate[] rates) => new() { Rates = new(rates) };

    private static ProjectedFund Employee(ProjectedYear year) => year[Fund.Employee];

    private static IEnumerable<string> Payments(ProjectedYear year) =>
        Employee(year).Payments.Select(payments => $"{payments.Party} {payments.Paid} {payments.Received}");
}
