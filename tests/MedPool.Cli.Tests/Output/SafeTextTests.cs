using MedPool.Cli.Output;

using Spectre.Console;

namespace MedPool.Cli.Tests.Output;

/// <summary>No character of an input reaches a screen that a terminal would obey.</summary>
public sealed class SafeTextTests
{
    [Theory]
    [InlineData("金华市 330700", "金华市 330700")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\rb\u0007\u007f\u009b", "a\\u000db\\u0007\\u007f\\u009b")]
    [InlineData("\u202eturned\u2066", "\\u202eturned\\u2066")]
    [InlineData("\u200e\u2028", "\\u200e\\u2028")]
    public void Text_OfAnInput_IsShownWithoutControlCharacters(string text, string shown) => Assert.Equal(shown, SafeText.Of(text));

    [Fact]
    public void Message_WithAValueOfMegabytes_IsShortenedInItsMiddle()
    {
        string shown = SafeText.OfMessage($"error: '{new string('x', 5_000_000)}' is not a year;\n  write four digits.");

        Assert.InRange(shown.Length, 2_000, 2_200);
        Assert.StartsWith("error: 'xxx", shown, StringComparison.Ordinal);
        Assert.Contains("characters left out", shown, StringComparison.Ordinal);
        Assert.EndsWith("x' is not a year;\n  write four digits.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_ShortenedWithinACharacter_KeepsCharactersWhole() =>
        Assert.DoesNotContain(SafeText.OfMessage("x" + string.Concat(Enumerable.Repeat("𠮷", 3_000))).EnumerateRunes(), rune => rune.Value == 0xFFFD);

    [Theory]
    [InlineData(true, "a\\u001b[2Jb\\u0007\n")]
    [InlineData(false, "a\u001b[2Jb\u0007\n")]
    public void Output_OnAScreenAlone_ShowsControlCharacters(bool isScreen, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, TextWriter.Null, showsColours: isScreen);
        terminal.Out.Write('a');
        terminal.Out.Write("\u001b[2J");
        terminal.Out.Write(['b', '\u0007', '\n']);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void Console_DrawsControlCharactersOfATextShown()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, TextWriter.Null, 80);
        terminal.Console.Write(new Text("id\u001b[31m"));

        Assert.Equal("id\\u001b[31m", output.ToString());
    }
}
