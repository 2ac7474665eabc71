using MedPool.Cli.Output;

using Spectre.Console;

namespace MedPool.Cli.Tests.Output;

public sealed class SheetTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(160)]
    public void Print_ChineseNamesAndLongNumbers_KeepsEveryLineEquallyWideAndWhole(int width)
    {
        using var output = new StringWriter();
        using var terminal = new Terminal(output, output, width);
        Sheet sheet = new Sheet("职工 Employee").Words("Area").Numbers("Income").Numbers("Expenditure").Numbers("Gap").Numbers("Closing");
        sheet.Row("婺城区", "1,234,567,890.12", "9,234,567,890.12", "-5.00", "–");
        sheet.Row("磐安县 Pan'an", "1.12", "2,234,567,890.12", "5.00", "3.00");
        sheet.Total("Total", "11,234,567,890.12", "12,234,567,890.12", "5.00", "3.00");

        sheet.Print(terminal);

        string text = output.ToString();
        Assert.All(
            new[] { "1,234,567,890.12", "11,234,567,890.12", "12,234,567,890.12", "婺城区", "磐安县 Pan'an" },
            whole => Assert.Contains(whole, text, StringComparison.Ordinal));
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.InRange(line.TrimEnd('\r').GetCellWidth(), 0, width));
        Assert.Equal(sheet.Blocks(width).Count, lines.Count(line => line.StartsWith('╭')));
    }

    [Fact]
    public void Blocks_AllFit_IsOne() => Assert.Single(new Sheet("t").Words("a").Numbers("b").Numbers("c").Blocks(80));
}
