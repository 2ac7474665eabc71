namespace MedPool.TestData;

/// <summary>Chooses an index at random, in proportion to weights.</summary>
internal sealed class WeightedChoice
{
    private readonly long[] _upTo;

    /// <summary>Makes a choice among weights, at least one of them above zero.</summary>
    public WeightedChoice(IEnumerable<int> weights)
    {
        long sum = 0;
        _upTo = weights.Select(weight => sum += weight).ToArray();
    }

    /// <summary>Chooses an index.</summary>
    public int Draw(ref SeededRandom random)
    {
        long point = random.Below(_upTo[^1]);
        int index = 0;
        while (_upTo[index] <= point)
        {
            index++;
        }

        return index;
    }
}
