namespace MedPool.Internals;

/// <summary>What a number of a quotation counts.</summary>
internal enum StatedUnit
{
    /// <summary>Nothing that the quotation names.</summary>
    None,

    /// <summary>Parts of one: per cent, per mille, percentage points, fractions, 成.</summary>
    Share,

    /// <summary>Multiples (倍).</summary>
    Times,

    /// <summary>Yuan (元).</summary>
    Yuan,

    /// <summary>Years (年).</summary>
    Year,

    /// <summary>Months (个月).</summary>
    Month,

    /// <summary>Working days (工作日).</summary>
    WorkingDay,

    /// <summary>Days (日、天).</summary>
    Day,

    /// <summary>Persons or things (人、个).</summary>
    Item,
}
