using MedPool.Law;

namespace MedPool.Internals;

/// <summary>How many transfers and outstanding items a fund's stages can make at most, per area.</summary>
internal static class TransferBound
{
    /// <summary>Transfers: one of the pool's income, and for each area what each stage can make.</summary>
    public static int Transfers(PolicyFund fund, int areas) => 1 + (areas * fund.Stages.Sum(PerArea));

    /// <summary>Outstanding items: one for each area in each stage that can leave something owed.</summary>
    public static int Outstanding(PolicyFund fund, int areas) => areas * fund.Stages.Count(static stage => stage is CentraliseStage or LevyStage);

    private static int PerArea(Stage stage) => stage switch
    {
        OpeningStage or ManagementLiabilityStage => 2,
        PrePoolingStage prePooling => prePooling.Shares.Parties.Count,
        LevyStage levy => levy.Sources.Count,
        SurplusStage surplus => surplus.Shares.Parties.Count + 2, // The credit, and what a ceiling turns away where the balance has no part.
        CoverageStage coverage => coverage.Steps.Sum(PerArea),
        ClosingStage => 0,
        _ => 1,
    };

    private static int PerArea(CoverageStep step) => step switch
    {
        OwnStep own => own.From.Count,
        SharedStep shared => shared.Shares.Parties.Count + 1, // The reserve for the government's part.
        _ => 0,
    };
}
