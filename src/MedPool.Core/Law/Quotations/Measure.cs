namespace MedPool.Internals;

/// <summary>What a value of a policy measures, and so which numbers of its quotation can say the same.</summary>
internal enum Measure
{
    /// <summary>A share or a rate.</summary>
    Share,

    /// <summary>A multiple (倍).</summary>
    Times,

    /// <summary>Yuan.</summary>
    Yuan,

    /// <summary>Months; a year is twelve.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>A number of things.</summary>
    Items,
}
