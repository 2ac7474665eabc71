namespace MedPool.Internals;

/// <summary>A place in the facts; its text is the JSON path.</summary>
internal sealed record FactPlace(string Fund, string? Area = null, string? Fact = null)
{
    public override string ToString() => $"$.funds.{Fund}{(Area is null ? "" : $".areas.{Area}")}{(Fact is null ? "" : $".{Fact}")}";
}
