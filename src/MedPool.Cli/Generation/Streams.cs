namespace MedPool.Cli.Generation;

/// <summary>The independent streams of random numbers.</summary>
internal static class Streams
{
    /// <summary>Sizes of areas that no table lists.</summary>
    public const uint Areas = 1;

    /// <summary>Which area has which fate.</summary>
    public const uint Scenario = 2;

    /// <summary>Claims.</summary>
    public const uint Claims = 3;

    /// <summary>Contributions.</summary>
    public const uint Contributions = 4;

    /// <summary>Where the bad rows stand.</summary>
    public const uint BadRows = 5;

    /// <summary>Facts.</summary>
    public const uint Facts = 6;
}
