namespace MedPool.Internals;

/// <summary>
/// A step as the settlement file stores it: numbers of all areas stand once, and a formula writes them as <c>[balance_*]</c>. <see cref="ExplanationStep"/>
/// is what users see.
/// </summary>
internal sealed record StoredStep
{
    public required string StageName { get; init; }

    public required StageKind Stage { get; init; }

    public string? AreaCode { get; init; }

    public required string Figure { get; init; }

    /// <summary>Index of the transfer, or -1.</summary>
    public int Transfer { get; init; } = -1;

    public required ExplanationNumber Amount { get; init; }

    public required string Formula { get; init; }

    public required StoredInput[] Inputs { get; init; }

    public Citation? Rule { get; init; }

    public EquatableArray<Citation> ShapedBy { get; init; }

    public EquatableArray<ChosenReading> Readings { get; init; }
}

/// <summary>A number that entered a stored step, or the numbers of all areas.</summary>
/// <param name="Name">Its name; for all areas without the ending.</param>
/// <param name="Value">The number; of no meaning where <paramref name="Areas"/> is set.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Step">Index of the step that computed it, or -1.</param>
/// <param name="Areas">The numbers of all areas, or <see langword="null"/>.</param>
internal readonly record struct StoredInput(string Name, ExplanationNumber Value, ExplanationSource Source, int Step, StoredAreas? Areas);

/// <summary>One number for each area that has it. Steps share it.</summary>
internal sealed class StoredAreas((string AreaCode, ExplanationNumber Value, int Step)[] entries)
{
    public (string AreaCode, ExplanationNumber Value, int Step)[] Entries { get; } = entries;
}

/// <summary>
/// The steps of a fund's settlement, made when they are asked for. Two settlements are equal without regard to them: they follow from the rest.
/// </summary>
internal readonly struct StoredSteps(Lazy<StoredStep[]>? steps) : IEquatable<StoredSteps>
{
    private readonly Lazy<StoredStep[]>? _steps = steps;

    /// <summary>Whether there are steps; a file of an earlier schema has none.</summary>
    public bool Exist => _steps is not null;

    /// <summary>The steps.</summary>
    public IReadOnlyList<StoredStep> All => _steps?.Value ?? [];

    public bool Equals(StoredSteps other) => true;

    public override bool Equals(object? obj) => obj is StoredSteps;

    public override int GetHashCode() => 0;
}
