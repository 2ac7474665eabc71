using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Which facts the stages of a fund read, so that one that nobody reads is not given in vain unnoticed.</summary>
internal static class FactUsage
{
    /// <summary>The keys of facts that are given and that no stage reads, each once.</summary>
    public static IEnumerable<string> Unused(PolicyFund fund, BoundFund bound)
    {
        HashSet<string> read = Read(fund);
        return Given(bound).Where(key => !read.Contains(key));
    }

    /// <summary>The keys of the facts that some stage or the ceiling reads.</summary>
    public static HashSet<string> Read(PolicyFund fund)
    {
        var read = new HashSet<string>(fund.Stages.SelectMany(Of), StringComparer.Ordinal);
        if (fund.Cap is { } cap)
        {
            read.Add(Key(cap.Of.ToFact()));
        }

        return read;
    }

    private static IEnumerable<string> Given(BoundFund bound)
    {
        FundFacts fund = bound.Fund;
        (string Key, bool Given)[] ofFund =
        [
            ("levyRate", fund.Has(FundFact.LevyRate)),
            ("systemicShares", fund.Has(FundFact.SystemicShares)),
            ("conditionDeduction", fund.Has(FundFact.ConditionDeduction)),
            ("auditCompleted", bound.Year.AuditCompleted is not null),
        ];
        IEnumerable<string> ofAreas = Enum.GetValues<Fact>().Where(fact => bound.Areas.Any(area => area.Given != ulong.MaxValue && area.Has(fact))).Select(Key);
        return ofFund.Where(static entry => entry.Given).Select(static entry => entry.Key).Concat(ofAreas);
    }

    private static IEnumerable<string> Of(Stage stage) => stage switch
    {
        OpeningStage => [Key(Fact.Income), Key(Fact.Expenditure), Key(Fact.OpeningBalance)],
        PrePoolingStage prePooling => [Key(Fact.PrePoolingGap), .. Of(prePooling.Shares)],
        CentraliseStage => [Key(Fact.DemandDeposits), Key(Fact.OutstandingDue)],
        LevyStage levy => [Key(Fact.OutstandingDue), .. Of(levy.Amount), .. levy.Sources.SelectMany(static leg => Of(leg.Party))],
        IncomeGuaranteeStage => [Key(Fact.IncomePlan)],
        ViolationRecoveryStage => [Key(Fact.ViolationExpenditure)],
        ManagementLiabilityStage => [Key(Fact.IncomePlan), Key(Fact.ViolationIncomeLoss), Key(Fact.ViolationExpenditure)],
        SurplusStage surplus => surplus.Credit is null ? Of(surplus.Shares) : [Key(Fact.IncomePlan), Key(Fact.ExpenditureBudget), .. Of(surplus.Shares)],
        EmergencyStage => [Key(Fact.Emergency)],
        CoverageStage coverage => [.. coverage.Steps.SelectMany(Of), .. coverage.OneApplication is null ? Array.Empty<string>() : [Key(Fact.NormalApplications)]],
        RewardStage => [Key(Fact.RewardRate), Key(Fact.Assessment)],
        ClosingStage closing => Of(closing),
        _ => [],
    };

    private static IEnumerable<string> Of(LevyAmount amount) => amount switch
    {
        LevyToTarget target => target.OffsetCite is null ? [Key(target.Of.ToFact())] : [Key(target.Of.ToFact()), Key(Fact.PriorPoolContribution)],
        LevyOfFigure figure => figure.Rate.Decision is { } decision ? [Key(figure.Of.ToFact()), decision] : [Key(figure.Of.ToFact())],
        _ => [Key(Fact.InsuredPersons)],
    };

    private static IEnumerable<string> Of(CoverageStep step)
    {
        if (step is not SharedStep shared)
        {
            return ((OwnStep)step).From.SelectMany(Of);
        }

        var keys = new List<string>(Of(shared.Shares));
        keys.AddRange(shared.AssessmentRise is null ? [] : [Key(Fact.Assessment)]);
        keys.AddRange(shared.ReserveForShare ? [Key(Fact.RiskReserveForShare), Key(Fact.RiskReserve)] : []);
        keys.AddRange(shared.Deduction is { } deduction ? [Key(Fact.UnmetConditions), deduction.Decision] : []);
        return keys;
    }

    private static IEnumerable<string> Of(ClosingStage closing)
    {
        IEnumerable<string> quota = closing.QuotaCarryOver is null ? [] : [Key(Fact.NextYearQuota), Key(Fact.ExpenditureBudget)];
        return closing.Orders.Any(static order => order.Due.MonthsAfterAudit is not null) ? quota.Append("auditCompleted") : quota;
    }

    private static IEnumerable<string> Of(ShareList shares) =>
        shares.Decision is { } decision ? [decision, .. shares.Parties.SelectMany(Of)] : shares.Parties.SelectMany(Of);

    private static IEnumerable<string> Of(PartyKind party) => party switch
    {
        PartyKind.Development => [Key(Fact.DevelopmentFund)],
        PartyKind.Reserve => [Key(Fact.RiskReserve)],
        _ => [],
    };

    private static string Key(Fact fact) => SettlementRun.KeyOf(fact);
}
