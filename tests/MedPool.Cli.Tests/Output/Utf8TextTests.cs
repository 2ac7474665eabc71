using System.Text;

using MedPool.Cli.Output;

namespace MedPool.Cli.Tests.Output;

public class Utf8TextTests
{
    // A character's bytes may come in two pieces; the text is whole wherever it is cut.
    [Fact]
    public void Write_CutAnywhere_IsTheSameText()
    {
        const string Text = "医保 a\u00e9\U0001F600。";
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            using var written = new StringWriter();
            using var stream = new Utf8Text(written);
            stream.Write(bytes.AsSpan(0, cut));
            stream.Write(bytes.AsSpan(cut));
            Assert.Equal(Text, written.ToString());
        }
    }
}
