using System.Collections.Concurrent;

namespace MedPool.Tests.Agreement;

/// <summary>What came of the years compared so far. Safe on any thread.</summary>
internal sealed class AgreementTally
{
    private const int DifferencesMax = 3; // Enough to work on; each is long.

    private int _settled;
    private int _refused;

    public int Settled => _settled;

    public int Refused => _refused;

    public ConcurrentQueue<string> Differences { get; } = new();

    public ConcurrentDictionary<string, byte> StagesSeen { get; } = new();

    public void Add(YearComparison comparison)
    {
        if (comparison.Difference is { } difference)
        {
            if (Differences.Count < DifferencesMax)
            {
                Differences.Enqueue(difference);
            }
        }
        else if (comparison.Stages is { } stages)
        {
            Interlocked.Increment(ref _settled);
            foreach (string stage in stages)
            {
                StagesSeen.TryAdd(stage, 0);
            }
        }
        else
        {
            Interlocked.Increment(ref _refused);
        }
    }
}

/// <summary>One year compared.</summary>
/// <param name="Difference">What differs, with what it takes to see it again, or null.</param>
/// <param name="Stages">The stages that moved money, or null when the year was refused by all engines alike.</param>
internal readonly record struct YearComparison(string? Difference, string[]? Stages);
