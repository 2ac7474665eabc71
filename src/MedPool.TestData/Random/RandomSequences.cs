namespace MedPool.TestData;

/// <summary>The independent sequences of random numbers. Their numbers are part of what a seed means: they never change.</summary>
internal static class RandomSequences
{
    /// <summary>Populations of areas that the table does not list.</summary>
    public const uint Areas = 1;

    /// <summary>Which area has which outcome, and its ratios.</summary>
    public const uint Outcomes = 2;

    /// <summary>Claims.</summary>
    public const uint Claims = 3;

    /// <summary>Contributions.</summary>
    public const uint Contributions = 4;

    /// <summary>Positions of the bad rows.</summary>
    public const uint BadRows = 5;

    /// <summary>Facts.</summary>
    public const uint Facts = 6;
}
