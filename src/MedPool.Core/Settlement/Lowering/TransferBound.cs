using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The most transfers and outstanding items that a fund's stages can make.</summary>
internal static class TransferBound
{
    /// <summary>Transfers: one of the pool's income, and for each area what each stage can make.</summary>
    public static int Transfers(PolicyFund fund, int areas) =>
        1 + (areas * fund.Stages.Sum(static stage => StageDescription.Of(stage.Kind).TransfersMax(stage)));

    /// <summary>Outstanding items: for each area what each stage can leave owed.</summary>
    public static int Outstanding(PolicyFund fund, int areas) => areas * fund.Stages.Sum(static stage => StageDescription.Of(stage.Kind).OutstandingMax(stage));
}
