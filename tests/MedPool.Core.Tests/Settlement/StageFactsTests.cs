using System.Text;
using MedPool.Kernels;
using MedPool.Law;
using MedPool.Tests.Agreement;

namespace MedPool.Tests.Settlement;

/// <summary>The facts that a stage says it reads are those that its kernel reads: seen by changing one fact at a time, under policies of any stages.</summary>
public sealed class StageFactsTests
{
    private const int PoliciesTried = 400;

    private static readonly Fact[] OfAreas = [.. FactTable.BuiltIn.Of(FactScope.Area)];
    private static readonly Fact[] OfFunds = [.. FactTable.BuiltIn.Of(FactScope.Fund), .. FactTable.BuiltIn.Of(FactScope.Pool)];

    /// <summary>What no kernel reads: the day for due dates, what passes between the levels outside the run, and what appropriations need.</summary>
    private static readonly Fact[] NotForTheKernel =
        [FundFact.AuditCompleted.Row, FundFact.PoolFromProvince.Row, FundFact.PoolToProvince.Row, AreaFact.AdvanceHeld.Row];

    [Fact]
    public void Fact_ThatNoStageNames_ChangesNothing()
    {
        foreach (Year year in Years())
        {
            foreach (Fact fact in OfAreas.Concat(OfFunds).Where(fact => !year.Named.Contains(fact)))
            {
                Assert.True(year.Outcome() == year.OutcomeWithout(fact), $"{fact}, seed {year.Seed}: it is read, and no stage says so.");
                Assert.True(year.Outcome() == year.OutcomeWithAnother(fact), $"{fact}, seed {year.Seed}: it is read, and no stage says so.");
            }
        }
    }

    [Fact]
    public void Fact_ThatAStageNames_ChangesSomeYear()
    {
        Year[] years = [.. Years()];
        foreach (Fact fact in OfAreas.Concat(OfFunds).Where(fact => !NotForTheKernel.Contains(fact)))
        {
            Assert.True(
                years.Any(
                    year => year.Named.Contains(fact) && (year.Outcome() != year.OutcomeWithAnother(fact) || year.Outcome() != year.OutcomeWithout(fact))),
                $"{fact}: stages say that they read it, and it changes nothing in any of the years.");
        }
    }

    [Fact]
    public void Fact_ThatIsNotRequired_MayBeLeftOut()
    {
        foreach (Year year in Years())
        {
            foreach (FactUse use in year.Uses.Where(use => !use.IsRequired))
            {
                Assert.False(
                    year.OutcomeWithout(use.Fact).StartsWith($"Missing {use.Fact.Key}", StringComparison.Ordinal),
                    $"{use.Fact}, seed {year.Seed}: a stage requires it.");
            }
        }
    }

    [Fact]
    public void FactsOf_JinhuaEmployees_AreThoseOfItsArticles()
    {
        string[] first = [.. Policies.Jinhua2022.FactsOf(Fund.Employee, 2022).Select(use => use.Fact.Path)];
        string[] later = [.. Policies.Jinhua2022.FactsOf(Fund.Employee, 2023).Select(use => use.Fact.Path)];

        // JP-6, JH-07-1a (X), JH-11 (plan, violations), JP-7a, JH-12-2 (funds, reserve), JH-14-2 and JH-16 (assessment, rate), JH-07-4 (audit).
        Assert.Equal(
            [
                "pool.openingBalance", "pool.interest", "pool.otherIncome", "pool.fromProvince", "auditCompleted",
                "income", "expenditure", "openingBalance", "priorYearExpenditure", "incomePlan", "violationIncomeLoss", "violationExpenditure",
                "developmentFund", "riskReserve", "riskReserveForShare", "prePoolingGap", "priorPoolContribution", "outstandingDue", "assessment", "rewardRate",
            ],
            first);
        Assert.Equal(first.Except(["priorPoolContribution"]), later); // The first levy alone sets off earlier contributions.
    }

    [Fact]
    public void FactsOf_ShaanxiEmployees_SayWhoSharesAndWhichConditionsCount()
    {
        IReadOnlyList<FactUse> uses = Policies.Shaanxi2024.FactsOf(Fund.Employee, 2024);
        FactUse shares = uses.Single(use => use.Fact == AreaFact.ApprovedShares.Row);
        Assert.Equal([PartyKind.Pool, PartyKind.AreaFiscal], shares.Parties);
        Assert.Equal([StageKind.Coverage], shares.Stages);
        Assert.True(shares.IsRequired && shares.IsCompleted);
        Assert.Equal("SN-2-2a", shares.Rule?.Rule);
        FactUse conditions = uses.Single(use => use.Fact == AreaFact.UnmetConditions.Row);
        Assert.Equal(["SN-2-3-1", "SN-2-3-2", "SN-2-3-3", "SN-2-3-4", "SN-2-3-5", "SN-2-3-6"], conditions.Conditions);
    }

    [Fact]
    public void FactsOf_YearWithARateOfThePolicy_DoesNotRequireTheDecision()
    {
        Assert.False(Policies.Jinhua2022.FactsOf(Fund.Resident, 2022).Single(use => use.Fact == FundFact.LevyRate.Row).IsRequired); // 2 % in 2022.
        Assert.True(Policies.Jinhua2022.FactsOf(Fund.Resident, 2023).Single(use => use.Fact == FundFact.LevyRate.Row).IsRequired);
    }

    [Fact]
    public void FactsOf_AFundThatThePolicyDoesNotHave_NamesTheFunds() =>
        Assert.Equal(
            "jining has no fund \"resident\". Known: employee.",
            Assert.Throws<KeyNotFoundException>(() => Policies.Jining2020.FactsOf(Fund.Resident)).Message);

    private static IEnumerable<Year> Years()
    {
        for (ulong seed = 1; seed <= PoliciesTried; seed++)
        {
            Policy policy = Policy.Parse(Encoding.UTF8.GetBytes(new RandomPolicy(new Dice(seed)).Compose().ToJsonString()));
            yield return new Year(seed, policy);
        }
    }

    private sealed class Year(ulong seed, Policy policy)
    {
        private readonly int _year = policy.Document.Effective.From.Year + (int)(seed % 2);
        private readonly AreaFacts[] _areas = KernelYears.Mixed(policy.Document.Areas.Count);
        private readonly FundFacts _fund = KernelYears.Fund();
        private readonly SettlementReadings _readings = new(
            (seed & 4) > 0, (seed & 8) > 0, (seed & 16) > 0, (seed & 32) > 0, (seed & 64) > 0, OffsetByArea: (seed & 128) > 0,
            PoolMatchOnly: seed % 3 == 0, OwnFundsTogether: seed % 5 < 2, ManagementAlways: seed % 7 < 3, CentralisedStaysTheAreas: seed % 3 == 1,
            CustodyNeedsApproval: seed % 5 == 4, EmergencyAsApplied: seed % 7 > 3, ConditionsAllOrNothing: seed % 9 == 1, ConditionsDecided: seed % 9 == 2);

        private IReadOnlyList<FactUse>? _uses;
        private string? _outcome;

        public ulong Seed => seed;

        public IReadOnlyList<FactUse> Uses => _uses ??= FactUses.Of(policy.Document, policy.Document.Funds[0], _year);

        public HashSet<Fact> Named => [.. Uses.Select(use => use.Fact)];

        public string Outcome() => _outcome ??= OutcomeOf(_fund, _areas);

        public string OutcomeWithout(Fact fact) => Changed(fact, static (ref FactMemory memory, Fact fact) => memory = Without(memory, fact));

        public string OutcomeWithAnother(Fact fact) => Changed(fact, Give);

        private delegate void Change(ref FactMemory memory, Fact fact);

        private string Changed(Fact fact, Change change)
        {
            FundFacts fund = _fund;
            AreaFacts[] areas = [.. _areas];
            if (fact.Scope != FactScope.Area)
            {
                FactMemory memory = fund.Memory;
                change(ref memory, fact);
                fund.Memory = memory;
                return OutcomeOf(fund, areas);
            }

            foreach (ref AreaFacts area in areas.AsSpan())
            {
                FactMemory memory = area.Memory;
                change(ref memory, fact);
                area.Memory = memory;
            }

            return OutcomeOf(fund, areas);
        }

        private void Give(ref FactMemory memory, Fact fact)
        {
            switch (fact.Unit)
            {
                case FactUnit.Rate:
                    memory.Set(fact.Slot, new Rate(1, 7));
                    break;
                case FactUnit.Shares:
                    memory.Set(fact.Slot, new DecidedShares(100_000_000, 0, 900_000_000, 0, 0, 0));
                    break;
                default:
                    memory.Set(fact.Slot, fact.Unit == FactUnit.Result ? (long)Assessment.Fail : seed % 4 < 2 ? 777 : 7_654_321);
                    break;
            }
        }

        // Not given, and no value left behind.
        private static FactMemory Without(FactMemory memory, Fact fact)
        {
            switch (fact.Unit)
            {
                case FactUnit.Rate:
                    memory.Set(fact.Slot, default(Rate));
                    break;
                case FactUnit.Shares:
                    memory.Set(fact.Slot, default(DecidedShares));
                    break;
                default:
                    memory.Set(fact.Slot, 0L);
                    break;
            }

            memory.Given &= ~(1UL << fact.Slot);
            return memory;
        }

        // The kernel's own words of a refusal: which fact is missing.
        private string OutcomeOf(FundFacts fund, AreaFacts[] areas)
        {
            var run = new SettlementRun(_year, _readings, in fund, areas, new SettlementBuffers(policy.Document, 0).Spans);
            try
            {
                policy.RunStages(ref run, 0);
            }
            catch (FactsException refusal)
            {
                return refusal.Fact is { } fact && refusal.Message.Contains("Kind = Missing", StringComparison.Ordinal) ? "Missing " + fact : refusal.Message;
            }

            var text = new StringBuilder();
            foreach (TransferEntry transfer in run.Transfers)
            {
                text.Append(transfer.ToString());
            }

            foreach (OutstandingEntry item in run.Outstanding)
            {
                text.Append(item.ToString());
            }

            foreach (AreaState state in run.Areas)
            {
                text.Append(FormattableString.Invariant($"{state.MonthsPayableHundredths} {state.EarlyWarning} {state.NextQuota} {state.BenefitsFrozen};"));
            }

            return text.ToString();
        }
    }
}
