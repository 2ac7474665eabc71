using System.Text.Json.Serialization;

namespace MedPool.Contributions;

/// <summary>Who a resident is for the contribution.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResidentKind>))]
public enum ResidentKind
{
    /// <summary>Registered in the area (户籍居民).</summary>
    Registered,

    /// <summary>Holder of a residence permit of the area (居住证持有人), who counts like the registered (JP-2d).</summary>
    PermitHolder,

    /// <summary>Poor (困难群众): assistance pays the personal amount (JP-2b).</summary>
    Assisted,
}

/// <summary>A resident who is insured for a year (城乡居民). Immutable.</summary>
/// <param name="Member">The resident's id; not empty.</param>
/// <param name="Area">The code of the area.</param>
/// <param name="Kind">Who the resident is.</param>
public readonly record struct Resident(string Member, string Area, ResidentKind Kind);
