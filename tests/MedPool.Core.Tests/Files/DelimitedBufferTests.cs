using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Files;

/// <summary>Delimited text in UTF-8: quotation marks where a field needs them (RFC 4180), invalid bytes as U+FFFD, texts of any length.</summary>
public class DelimitedBufferTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    public void Field_WithOrWithoutSpecialCharacters_IsQuotedIfNeeded(string text, string expected) =>
        Assert.Equal(expected, Written(buffer => buffer.AppendField(Encoding.UTF8.GetBytes(text))));

    // 0x80 cannot begin a character; 0xE4 begins one of three bytes, of which the last is missing.
    [Theory]
    [InlineData(new byte[] { (byte)'a', 0x80, (byte)'b' }, "\"a\uFFFDb\"")]
    [InlineData(new byte[] { 0xE4, 0xB8 }, "\"\uFFFD\"")]
    [InlineData(new byte[] { 0xE4, 0xB8, 0xAD, (byte)'"' }, "\"中\"\"\"")]
    public void Quoted_OfAnyBytes_IsValidText(byte[] text, string expected) => Assert.Equal(expected, Written(buffer => buffer.AppendQuoted(text)));

    [Theory]
    [InlineData(7, 1, "7")]
    [InlineData(7, 2, "07")]
    [InlineData(2022, 4, "2022")]
    [InlineData(long.MaxValue, 1, "9223372036854775807")]
    public void Number_OfAnySize_HasAtLeastItsDigits(long number, byte digits, string expected) =>
        Assert.Equal(expected, Written(buffer => buffer.AppendNumber(number, digits)));

    // The buffer has 64 KiB: a text that fills it, one that does not fit beside it, one that is longer than the buffer.
    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void Texts_LongerThanTheBuffer_AreWrittenInOrder(int length)
    {
        string text = new('x', length);
        string expected = "1," + text + "," + text + "2";
        Assert.Equal(expected, Written(buffer =>
        {
            buffer.AppendNumber(1);
            buffer.Append(',');
            buffer.AppendText(text);
            buffer.Append(',');
            buffer.Append(Encoding.UTF8.GetBytes(text));
            buffer.AppendNumber(2);
        }));
    }

    private static string Written(Action<DelimitedBuffer> write)
    {
        using MemoryStream stream = new();
        using (DelimitedBuffer buffer = new(stream, leaveOpen: true))
        {
            write(buffer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
