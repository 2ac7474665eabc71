namespace MedPool.Internals;

/// <summary>The kinds of coverage step.</summary>
internal enum StepKind
{
    Own,
    Shared,
}
