using System.IO.Compression;
using System.Text;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Files;
using MedPool.Internals;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Files;

public sealed class DelimitedRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Whatever stands in the fields but line ends and NUL, which are no text of a table, in whatever order of columns: what DelimitedText writes is read back, line by line.
    [Property(MaxTest = 50)]
    public void Fields_WrittenAsCsv_AreReadBack((NonNull<string> A, NonNull<string> B, bool CarriageReturn)[] rows)
    {
        string[][] fields = [.. rows.Select(row => new[] { OneLine(row.A.Get), OneLine(row.B.Get) })];
        string text = "x,b,a\n" + string.Concat(
            fields.Zip(rows, (row, how) => $"skipped,{DelimitedText.Field(row[1])},{DelimitedText.Field(row[0])}{(how.CarriageReturn ? "\r" : "")}\n"));
        using DelimitedRows read = DelimitedRows.Open(TextSource.FromFile(_folder.Write("t.csv", text)), "a", "b");
        foreach ((int index, string[] row) in fields.Index())
        {
            Assert.True(read.Read());
            Assert.Equal(index + 2, read.Line);
            Assert.Equal(row, new[] { read[0], read[1] });
            Assert.Equal(Encoding.UTF8.GetBytes(row[0]), read.Utf8(0).ToArray());
        }

        Assert.False(read.Read());
    }

    // Lines of all lengths, so that they lie across the ends of the buffer; compressed, with a byte order mark, and the last line without its end.
    [Fact]
    public void Rows_AcrossBuffers_AreReadWhole()
    {
        string[] rows = [.. Enumerable.Range(0, 3_000).Select(i => new string((char)('a' + (i % 26)), i * 7 % 1_999))];
        using (var zipped = new GZipStream(File.Create(_folder.PathOf("t.csv.gz")), CompressionLevel.Fastest))
        {
            zipped.Write(Encoding.UTF8.GetBytes("\uFEFFa\n" + string.Join('\n', rows.Select(row => "x" + row))));
        }

        using DelimitedRows read = DelimitedRows.Open(TextSource.FromFile(_folder.PathOf("t.csv.gz")), "a");
        foreach (string row in rows)
        {
            Assert.True(read.Read());
            Assert.Equal("x" + row, read[0]);
        }

        Assert.False(read.Read());
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("b\n1\n", "t.csv:1: the column 'a' is missing")]
    [InlineData("a,a\n1,2\n", "t.csv:1: the column 'a' is named twice")]
    [InlineData("a,also\n1,2\n", "t.csv:1: the column 'a' is named twice")]
    [InlineData("a,b\n1\n", "t.csv:2: the row has 1 columns, the first line names 2")]
    [InlineData("a,b\n1,2\n\n", "t.csv:3: the row has 1 columns, the first line names 2")]
    [InlineData("a\n\"1\n", "t.csv:2: a quote is not closed on its line")]
    [InlineData("a\n\"1\"2\n", "t.csv:2: a quote closes inside a field")]
    [InlineData("a\n1.005\n", "t.csv:2: a: ")]
    [InlineData("b;a\n1;2\n", "Its fields are separated by ';': separate them by commas. The file needs the columns a.")]
    [InlineData("b\ta\n1\t2\n", "Its fields are separated by tabs: separate them by commas.")]
    [InlineData("b,a\r1,2\r", "Its lines end with CR alone: end them with LF or CRLF.")]
    [InlineData("a,b\n1,\u533B\0\n", "t.csv:2:4: the text is not a table: it has a zero byte (NUL); save it as CSV.")]
    public void Fault_InAFile_IsSaidWithItsLine(string text, string expected)
    {
        string path = _folder.Write("t.csv", text);

        InputException problem = Assert.Throws<InputException>(() =>
        {
            using DelimitedRows rows = DelimitedRows.Open(TextSource.FromFile(path), "a|also");
            while (rows.Read())
            {
                rows.Amount(0);
            }
        });
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfMoreThan64KiB_IsAnError()
    {
        string path = _folder.Write("t.csv", "a\n" + new string('1', 400_000) + "\n");

        using DelimitedRows rows = DelimitedRows.Open(TextSource.FromFile(path), "a");
        Assert.Contains("t.csv:2: the line is over 64 KiB long", Assert.Throws<InputException>(() => rows.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_OfTwoSpellings_IsFoundByEither()
    {
        using DelimitedRows rows = DelimitedRows.Open(TextSource.FromFile(_folder.Write("t.csv", "cashym\n202101\n")), "accrym|cashym");
        Assert.True(rows.Read());
        Assert.Equal("202101", rows[0]);
    }

    private static string OneLine(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
            .Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
}
