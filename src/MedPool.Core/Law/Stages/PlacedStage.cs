using MedPool.Law;

namespace MedPool.Internals;

/// <summary>A stage that has been read, with its place in the text.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Node">The object that it was read from.</param>
internal sealed record PlacedStage(Stage Stage, JsonObject Node)
{
    /// <summary>How the stage is called in its fund.</summary>
    public string Name => PolicyWords.NameOf(Stage);

    /// <summary>Where a problem of its order is reported: its kind.</summary>
    public JsonNode Word => Node.Find("stage")!;
}
