namespace MedPool.Kernels;

/// <summary>
/// Whether a run of kernels is recorded. Kernels are generic over it: of a run that nobody records, the compiler removes every call to the recorder.
/// </summary>
internal interface IRecordMode
{
    /// <summary>Whether <see cref="SettlementRun.Recorder"/> is there and is told how amounts come about.</summary>
    static abstract bool IsOn { get; }
}

/// <summary>A run that nobody records.</summary>
internal readonly struct Unrecorded : IRecordMode
{
    /// <inheritdoc/>
    public static bool IsOn => false;
}

/// <summary>A run that is recorded.</summary>
internal readonly struct Recorded : IRecordMode
{
    /// <inheritdoc/>
    public static bool IsOn => true;
}
