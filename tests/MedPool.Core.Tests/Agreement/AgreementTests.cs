using System.Globalization;

namespace MedPool.Tests.Agreement;

/// <summary>
/// The settlement kernel, compiled and run-time, against the reference, over random years of the four systems, the sample cities and policies that
/// nobody has written. A long run: <c>MEDPOOL_AGREEMENT_YEARS=1000000 dotnet test tests/MedPool.Core.Tests -c Release --filter AgreementTests</c>, with
/// <c>MEDPOOL_AGREEMENT_SEED</c> for another seed.
/// </summary>
public class AgreementTests
{
    private const ulong UsualSeed = 20_220_101;
    private const int UsualYears = 10_000;

    [Fact]
    public void Settle_RandomYears_AgreesWithTheReference()
    {
        ulong seed = Setting("MEDPOOL_AGREEMENT_SEED", UsualSeed);
        int years = (int)Setting("MEDPOOL_AGREEMENT_YEARS", UsualYears);
        var tally = new AgreementTally();
        Parallel.For(0, years, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index => tally.Add(RandomYear.Of(unchecked(seed + (ulong)index)).Compare()));

        Assert.True(tally.Differences.IsEmpty, string.Join("\n\n", tally.Differences));
        Assert.Equal(years, tally.Settled + tally.Refused);

        // A generator that mostly makes refusals, or never makes one, tests little.
        Assert.InRange(tally.Settled, years / 2, years * 19 / 20);
        Assert.True(tally.StagesSeen.Count == Enum.GetValues<StageKind>().Length - 1, // The closing moves nothing.
             "Stages that moved money: " + string.Join(", ", tally.StagesSeen.Keys));
    }

    private static ulong Setting(string name, ulong usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : usual;
}
