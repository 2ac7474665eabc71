namespace MedPool.Internals;

/// <summary>How a deadline's day is found, as the policy writes it.</summary>
internal enum DeadlineKind
{
    Once,
    Yearly,
    Monthly,
    Following,
    Event,
}
