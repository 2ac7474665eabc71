using MedPool.Cli.Output;

namespace MedPool.Cli.Tests.Output;

public sealed class ProgressLineTests
{
    [Fact]
    public void Format_KnownTotal_ShowsRateShareAndTimeLeft() =>
        Assert.Equal("Reading: 250,000 rows, 100,000 rows/s, 25%, 0:08 left", ProgressLine.Format("Reading", "rows", 250_000, 25, 100, 2_500));

    [Fact]
    public void Format_UnknownTotal_ShowsRateOnly() =>
        Assert.Equal("Reading: 10 rows, 5 rows/s", ProgressLine.Format("Reading", "rows", 10, 10, 0, 2_000));
}
