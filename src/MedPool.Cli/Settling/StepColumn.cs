using MedPool.Law;

namespace MedPool.Cli.Settling;

/// <summary>A kind of transfer that a settlement made for areas: one column of the table. Two are the same when stage, rule and parties are.</summary>
/// <param name="Stage">The kind of the stage.</param>
/// <param name="StageId">The stage's own id, or <see langword="null"/>.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
internal sealed record StepColumn(StageKind Stage, string? StageId, string Rule, PartyKind From, PartyKind To)
{
    /// <summary>The column of a transfer.</summary>
    public static StepColumn Of(Transfer transfer) => new(transfer.Stage, transfer.StageId, transfer.Rule.Rule, transfer.From.Kind, transfer.To.Kind);

    /// <summary>All columns of a fund beyond income and expenditure, in the order in which they first moved money.</summary>
    public static IReadOnlyList<StepColumn> AllOf(FundSettlement fund) =>
        [.. fund.Transfers.Where(transfer => transfer.Stage != StageKind.Opening).Select(Of).Distinct()];

    /// <summary>What it is, in English, in Chinese, and its rule.</summary>
    public string[] Header(PolicyLevel level)
    {
        LocalizedText words = Stage.Column(From, To, level);
        return [StageId is null ? words.En : $"{StageId}: {words.En}", words.Zh, Rule];
    }
}
