using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>A participant of the pool (统筹区 / 县（市、区）; for a province, a city).</summary>
/// <param name="Code">Six digits: GB/T 2260, or the platform's own code for direct pools and zones.</param>
/// <param name="Names">Its name.</param>
/// <param name="Kind">The kind of area.</param>
/// <param name="Assumption">The assumption that its code rests on when no public list has the code; else <see langword="null"/>.</param>
/// <param name="From">The first day on which its code is valid; <see langword="null"/>: no limit.</param>
/// <param name="To">The last day on which its code is valid; <see langword="null"/>: no limit.</param>
public sealed record PolicyArea(string Code, LocalizedText Names, AreaKind Kind, string? Assumption, PolicyDate? From, PolicyDate? To)
{
    /// <summary>Whether the code is valid on at least one day of a year. Such an area is settled for that year.</summary>
    public bool IsInForce(int year) => (From is not { } from || from.Year <= year) && (To is not { } to || to.Year >= year);
}

/// <summary>The kind of an area.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AreaKind>))]
public enum AreaKind
{
    /// <summary>A district (区).</summary>
    District,

    /// <summary>A county (县).</summary>
    County,

    /// <summary>A county-level city (县级市).</summary>
    CountyCity,

    /// <summary>A prefecture-level city (设区市), in a province's pool.</summary>
    City,

    /// <summary>The city's own direct pool (市本级).</summary>
    Direct,

    /// <summary>A development zone (开发区、新区).</summary>
    Zone,

    /// <summary>An enterprise group with an agency of its own.</summary>
    Enterprise,
}
