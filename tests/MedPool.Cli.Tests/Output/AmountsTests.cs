using MedPool.Cli.Output;

namespace MedPool.Cli.Tests.Output;

public sealed class AmountsTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(-1, "-0.01")]
    [InlineData(123456789, "1,234,567.89")]
    [InlineData(long.MinValue, "-92,233,720,368,547,758.08")]
    public void Show_AnyAmount_SeparatesThousandsAndKeepsTheFen(long fen, string text) => Assert.Equal(text, Amounts.Show(new Fen(fen)));
}
