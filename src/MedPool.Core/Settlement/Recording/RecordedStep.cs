namespace MedPool.Internals;

/// <summary>One computed amount as the kernel records it, with indices instead of names.</summary>
internal sealed record RecordedStep
{
    /// <summary>The stage that computed it.</summary>
    public required StageKind Stage { get; init; }

    /// <summary>The place of that stage in the policy's list.</summary>
    public required int Place { get; init; }

    /// <summary>Index of the area, or -1 for the whole fund.</summary>
    public required int Area { get; init; }

    /// <summary>What was computed.</summary>
    public required ExplanationNumber Amount { get; init; }

    /// <summary>The figure's name; for a transfer the name by which later steps call it.</summary>
    public required string Name { get; init; }

    /// <summary>Index of the transfer, or -1 for a figure.</summary>
    public int Transfer { get; init; } = -1;

    /// <summary>Index of the rule, or <see langword="null"/> for plain arithmetic.</summary>
    public ushort? Rule { get; init; }

    /// <summary>Indices of the other rules that shaped it.</summary>
    public required ushort[] ShapedBy { get; init; }

    /// <summary>The readings that decided.</summary>
    public required string[] Readings { get; init; }

    /// <summary>
    /// The formula over the names of the inputs. <c>x_*</c> stands for the numbers of all areas, <c>{i}</c> for the place of this area among them.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>The numbers that entered.</summary>
    public required RecordedInput[] Inputs { get; init; }
}

/// <summary>A number that entered a step, or the numbers of all areas.</summary>
/// <param name="Name">Its name in the formula; for the numbers of all areas it ends with <c>_*</c>.</param>
/// <param name="Value">The number; of no meaning where <paramref name="Areas"/> is set.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Step">The step that computed it, or -1.</param>
/// <param name="Areas">The numbers of all areas, or <see langword="null"/>.</param>
internal readonly record struct RecordedInput(string Name, ExplanationNumber Value, ExplanationSource Source, int Step, RecordedAreas? Areas = null);

/// <summary>One number for each area that has it, in policy order. Steps of one stage share it.</summary>
/// <param name="Entries">Index of the area, its number, and the step that computed it or -1.</param>
internal sealed record RecordedAreas((int Area, ExplanationNumber Value, int Step)[] Entries);
