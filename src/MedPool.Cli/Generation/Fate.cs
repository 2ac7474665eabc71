namespace MedPool.Cli.Generation;

/// <summary>What a generated year brings to an area; some areas are picked so that every step of a settlement has something to do.</summary>
internal enum Fate
{
    /// <summary>Income and expenditure near each other.</summary>
    Ordinary,

    /// <summary>Clearly more income than expenditure.</summary>
    Surplus,

    /// <summary>A gap, little of its own to meet it, and money lost by mismanagement.</summary>
    Deficit,

    /// <summary>A deep gap, nothing of its own (a negative balance, even), and a failed assessment.</summary>
    Failed,
}
