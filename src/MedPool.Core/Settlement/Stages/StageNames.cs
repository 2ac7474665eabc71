using MedPool.Internals;
using MedPool.Law;

namespace MedPool;

/// <summary>How stages and their transfers are called, in files and for people.</summary>
public static class StageNames
{
    /// <summary>The stage's word in policies and settlements: <c>management-liability</c>.</summary>
    public static string ToText(this StageKind stage) => PolicyWords.Stage.WordOf(stage);

    /// <summary>The stage's name: 管理性责任, Management liability.</summary>
    public static LocalizedText Names(this StageKind stage) => StageDescription.Of(stage).Names;

    /// <summary>What the stage's line is called in the account of the pool; short.</summary>
    public static LocalizedText PoolLine(this StageKind stage) => StageDescription.Of(stage).PoolLine;

    /// <summary>The heading of the column of a table that shows transfers of a stage between two kinds of party; short.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="level">Whose pool it is: that decides how governments are called.</param>
    public static LocalizedText Column(this StageKind stage, PartyKind from, PartyKind to, PolicyLevel level) =>
        StageDescription.Of(stage).Column(from, to, level);
}
