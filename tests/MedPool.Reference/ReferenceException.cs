namespace MedPool.Reference;

/// <summary>The settlement cannot be made: a fact is missing or contradicts a rule.</summary>
/// <param name="field">The fact.</param>
/// <param name="area">The area's code, or null when the fact belongs to the fund.</param>
/// <param name="rule">The rule that needs it.</param>
public sealed class ReferenceException(string field, string? area, string? rule) : Exception($"{field} of {area ?? "the fund"} ({rule})")
{
    public string Field { get; } = field;

    public string? Area { get; } = area;

    public string? Rule { get; } = rule;
}
