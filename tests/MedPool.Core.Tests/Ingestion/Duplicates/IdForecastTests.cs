using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class IdForecastTests
{
    [Fact]
    public void Forecast_OfIdsSoFar_DividesThoseToComeLikeThem()
    {
        // 300 ids have a known prefix and 100 do not: of the 600 to come, 450 and 150.
        IdForecast forecast = new(long.MaxValue);
        forecast.Expect(1_000, new IdCounts(0, 0, 0));
        IdCounts counts = new(300, 0, 100);
        Assert.Equal(750, forecast.Prefixed(counts));
        Assert.Equal(250, forecast.Others(counts));
    }

    [Fact]
    public void Forecast_OfPrefixesSeenOnce_DoesNotCountThem()
    {
        // The first id of each prefix is always counted as prefixed, so these 4,095 tell nothing: all 900 to come are others.
        IdForecast forecast = new(long.MaxValue);
        forecast.Expect(5_000, new IdCounts(0, 0, 0));
        IdCounts counts = new(4_095, 4_095, 5);
        Assert.Equal(4_095, forecast.Prefixed(counts));
        Assert.Equal(905, forecast.Others(counts));
    }

    [Fact]
    public void Forecast_OfMoreThanTheMemoryHolds_StopsThere()
    {
        // 17 bytes each: 1,700 bytes are 100 ids, of which 40 are there; and 27 bytes each of the others.
        IdForecast forecast = new(1_700);
        forecast.Expect(1_000_000, new IdCounts(0, 0, 0));
        Assert.Equal(100, forecast.Prefixed(new IdCounts(40, 0, 0)));
        Assert.Equal(62, forecast.Others(new IdCounts(0, 0, 40)));

        // Half of each, 22 bytes: 77 ids, of which 20 are there; of the 57 to come 28 each.
        Assert.Equal(38, forecast.Prefixed(new IdCounts(10, 0, 10)));
        Assert.Equal(38, forecast.Others(new IdCounts(10, 0, 10)));
    }

    [Fact]
    public void Forecast_OfTablesEmptiedAndOfAnotherFile_IsOfWhatIsStillToCome()
    {
        IdForecast forecast = new(long.MaxValue);
        forecast.Expect(1_000, new IdCounts(0, 0, 0));
        forecast.Clear(new IdCounts(700, 0, 0));
        Assert.Equal(300, forecast.Prefixed(new IdCounts(10, 0, 0)));
        forecast.Expect(50, new IdCounts(200, 0, 0));
        Assert.Equal(250, forecast.Prefixed(new IdCounts(200, 0, 0)));
        forecast.Clear(new IdCounts(900, 0, 0));
        Assert.Equal(0, forecast.Others(new IdCounts(0, 0, 0)));
    }
}
