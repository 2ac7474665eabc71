using System.Globalization;
using System.Text;

using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Tests.Files;

public sealed class StrictTextTests
{
    // 医 is D2BD in GB18030; 81 30 81 30 is U+0080, the first of the four-byte codes.
    [Theory]
    [InlineData("6D D2 BD", "m医")]
    [InlineData("81 30 81 30", "\u0080")]
    [InlineData("95 32 82 36", "\U00020000")]
    [InlineData("61 62", "ab")]
    public void Gb18030_ValidBytes_BecomeText(string bytes, string expected) =>
        Assert.Equal((expected, Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)).Length), Decode(bytes, TextEncoding.Gb18030));

    [Theory]
    [InlineData("61 80", 1)]
    [InlineData("61 FF 62", 1)]
    [InlineData("61 62 D2", 2)]
    [InlineData("D2 BD D2 20", 2)]
    [InlineData("D2 BD 81 30 81", 2)]
    public void Gb18030_InvalidBytes_AreFoundWhereTheyBegin(string bytes, int valid) => Assert.Equal(("", valid), Decode(bytes, TextEncoding.Gb18030));

    [Theory]
    [InlineData("61 D6 D0", 1)]
    [InlineData("E5 8C BB ED A0 80", 3)]
    [InlineData("C0 80", 0)]
    [InlineData("E5 8C", 0)]
    public void Utf8_InvalidBytes_AreFoundWhereTheyBegin(string bytes, int valid) => Assert.Equal(("", valid), Decode(bytes, TextEncoding.Utf8));

    // Over every code of one, two and four bytes: what decodes at all decodes to a text of its own, so that two keys never become one.
    [Fact]
    public void Gb18030_AllCodes_StayDifferent()
    {
        var seen = new Dictionary<string, string>();
        foreach (byte[] code in Codes())
        {
            byte[] buffer = [];
            if (StrictText.Decode(code, TextEncoding.Gb18030, ref buffer, out ReadOnlySpan<byte> utf8) == code.Length)
            {
                string text = Encoding.UTF8.GetString(utf8);
                Assert.True(
                    seen.TryAdd(text, Convert.ToHexString(code)),
                    string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(code)} and {seen[text]} are both U+{char.ConvertToUtf32(text, 0):X4}"));
            }
        }

        Assert.True(seen.Count > 1_080_000, $"{seen.Count} codes");
    }

    private static IEnumerable<byte[]> Codes()
    {
        for (int first = 0; first < 256; first++)
        {
            yield return [(byte)first];
            for (int second = 0x40; first >= 0x81 && second < 0xFF; second++)
            {
                yield return [(byte)first, (byte)second];
            }

            for (int rest = 0; first >= 0x81 && first < 0xFF && rest < 10 * 126 * 10; rest++)
            {
                yield return [(byte)first, (byte)(0x30 + (rest / 1260)), (byte)(0x81 + (rest / 10 % 126)), (byte)(0x30 + (rest % 10))];
            }
        }
    }

    private static (string Text, int Valid) Decode(string hex, TextEncoding encoding)
    {
        byte[] buffer = [];
        int valid = StrictText.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), encoding, ref buffer, out ReadOnlySpan<byte> utf8);
        return (Encoding.UTF8.GetString(utf8), valid);
    }
}
