using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Says in the policy's terms what shaped an amount: articles, and the readings that the policy lists.</summary>
internal sealed class ShapingTexts(PolicyDocument document, PolicyFund fund)
{
    private static readonly (Shaping Shaping, string Reading)[] Readings =
    [
        (Shaping.PoolAvailability, KnownReadings.PoolAvailability),
        (Shaping.ScarcePool, KnownReadings.ScarcePool),
        (Shaping.CapReading, KnownReadings.Cap),
        (Shaping.ManagementCharge, KnownReadings.ManagementCharge),
        (Shaping.ManagementScope, KnownReadings.ManagementScope),
        (Shaping.RiseReading, KnownReadings.AssessmentRise),
        (Shaping.OffsetReading, KnownReadings.FirstLevyOffset),
        (Shaping.PoolMatch, KnownReadings.PoolMatch),
        (Shaping.OwnFundsOrder, KnownReadings.OwnFundsOrder),
        (Shaping.CentralisedBalance, KnownReadings.CentralisedBalance),
        (Shaping.Custody, KnownReadings.Custody),
        (Shaping.EmergencyNeed, KnownReadings.EmergencyNeed),
        (Shaping.ConditionReading, KnownReadings.ConditionDeduction),
    ];

    private static readonly Shaping[] Articles =
    [
        Shaping.Ceiling, Shaping.AssessmentRise, Shaping.Deduction, Shaping.Offset, Shaping.Liability, Shaping.Credit, Shaping.Netting,
    ];

    /// <summary>The readings that came into play, in the order of the policy.</summary>
    public EquatableArray<string> ReadingsOf(Shaping shaping) => new([.. ListedIn(shaping).Select(static reading => reading.Name)]);

    /// <summary>The articles that shaped a transfer beside its own, each rule once.</summary>
    public EquatableArray<Citation> ArticlesOf(in TransferEntry entry)
    {
        if (entry.Shaping == Shaping.None)
        {
            return default;
        }

        string own = document.RuleIds[entry.Rule];
        IEnumerable<Citation> articles = ArticlesOf(entry.Shaping, own).Concat(ListedIn(entry.Shaping).Select(static reading => reading.Cite)).OfType<Citation>();
        return new EquatableArray<Citation>([.. articles.Where(cite => cite.Rule != own).DistinctBy(static cite => cite.Rule)]);
    }

    private IEnumerable<Reading> ListedIn(Shaping shaping)
    {
        if (shaping == Shaping.None)
        {
            return [];
        }

        string[] named = [.. Readings.Where(entry => (shaping & entry.Shaping) != 0).Select(static entry => entry.Reading)];
        return document.Readings.Where(reading => named.Contains(reading.Name));
    }

    private IEnumerable<Citation?> ArticlesOf(Shaping shaping, string rule)
    {
        foreach (Shaping single in Articles.Where(single => (shaping & single) != 0))
        {
            yield return single switch
            {
                Shaping.Ceiling => fund.Cap?.Months.Cite,
                Shaping.AssessmentRise => First(Steps(rule).Select(static step => step.AssessmentRise?.Cite)),
                Shaping.Deduction => First(Steps(rule).Select(static step => step.Deduction?.Cite)),
                Shaping.Offset => First(Stages<LevyStage>().Select(static stage => (stage.Amount as LevyToTarget)?.OffsetCite)),
                Shaping.Liability => First(Stages<ManagementLiabilityStage>().Select(static stage => stage.Liability)),
                Shaping.Credit => First(Stages<SurplusStage>().Select(static stage => stage.Credit?.Cite)),
                _ => First(Stages<PrePoolingStage>().Select(static stage => stage.Netted?.Cite)), // Shaping.Netting
            };
        }
    }

    private IEnumerable<TStage> Stages<TStage>() => fund.Stages.OfType<TStage>();

    // The shared steps whose transfers follow a rule.
    private IEnumerable<SharedStep> Steps(string rule) =>
        Stages<CoverageStage>().SelectMany(static stage => stage.Steps).OfType<SharedStep>().Where(step => step.Cite.Rule == rule);

    private static Citation? First(IEnumerable<Citation?> cites) => cites.FirstOrDefault(static cite => cite is not null);
}
