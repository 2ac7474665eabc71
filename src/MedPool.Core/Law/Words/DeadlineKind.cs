namespace MedPool.Internals;

/// <summary>How the day of a deadline is computed, as the policy writes it.</summary>
internal enum DeadlineKind
{
    Once,
    Yearly,
    Monthly,
    Following,
    Event,
}
