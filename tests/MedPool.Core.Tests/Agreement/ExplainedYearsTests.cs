using System.Collections.Concurrent;
using System.Globalization;

namespace MedPool.Tests.Agreement;

/// <summary>
/// Every amount of random years, recomputed from the JSON of <c>explain</c> and nothing else. A long run: <c>MEDPOOL_EXPLAINED_YEARS=1000000</c>.
/// </summary>
public class ExplainedYearsTests
{
    private const ulong Seed = 20_230_101;
    private const int UsualYears = 10_000;

    [Fact]
    public void Explain_RandomYears_IsRecomputedFromItsOwnSteps()
    {
        int years = Environment.GetEnvironmentVariable("MEDPOOL_EXPLAINED_YEARS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : UsualYears;
        var wrong = new ConcurrentQueue<string>();
        int explained = 0;
        Parallel.For(0, years, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index =>
        {
            ulong seed = unchecked(Seed + (ulong)index);
            if (RandomYear.Of(seed).SettleOrRefuse() is { } settlement)
            {
                Interlocked.Increment(ref explained);
                foreach (string problem in ExplanationCheck.Of(settlement).Take(1))
                {
                    wrong.Enqueue($"seed {seed}: {problem}");
                }
            }
        });

        Assert.True(wrong.IsEmpty, $"{wrong.Count} years are not explained.\n{string.Join("\n", wrong.Take(20))}");
        Assert.InRange(explained, years / 2, years);
    }
}
