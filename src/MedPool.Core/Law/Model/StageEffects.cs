namespace MedPool.Law;

/// <summary>
/// What a stage needs of the areas' current-year accounts and what it can leave on them. From these words alone the reader finds an order of stages that
/// cannot work; no list of orders is kept.
/// </summary>
[Flags]
internal enum StageEffects
{
    /// <summary>Moves other accounts only; any order does.</summary>
    None = 0,

    /// <summary>Opens the accounts, once and before everything else.</summary>
    Opens = 1,

    /// <summary>Reads off the results of the year. Every account is at zero then, and nothing runs after it.</summary>
    Closes = 2,

    /// <summary>Does something only where an account is above zero.</summary>
    NeedsSurplus = 4,

    /// <summary>Does something only where an account is below zero.</summary>
    NeedsGap = 8,

    /// <summary>Brings every account that is above zero to zero.</summary>
    EndsSurplus = 16,

    /// <summary>Brings every account that is below zero to zero.</summary>
    EndsGap = 32,

    /// <summary>Can leave an account above zero.</summary>
    LeavesSurplus = 64,

    /// <summary>Can leave an account below zero.</summary>
    LeavesGap = 128,

    /// <summary>Lets others than the area itself share its gap.</summary>
    Shares = 256,

    /// <summary>Is computed from what others have shared.</summary>
    NeedsShares = 512,
}
