using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class FileFeedTests
{
    // Over several blocks, with a row across every border.
    private static string ManyClaims() => TestRecords.File(TestRecords.ClaimHeader, Enumerable.Range(1, 9_000).Select(TestRecords.Claim));

    [Theory]
    [InlineData(1)]
    [InlineData(4_099)]
    public void File_ReadInSmallParts_GivesAllItsRows(int most)
    {
        using TemporaryFolder folder = new();
        string text = ManyClaims();
        using FileFeed feed = new(
            folder.Write("claims.csv", text),
            RecordKind.Claims,
            IngestOptions.Default,
            (file, buffer, position) => RandomAccess.Read(file, buffer[..Math.Min(most, buffer.Length)], position));

        Assert.Equal(text[(TestRecords.ClaimHeader.Length + 1)..], RowsOf(feed));
    }

    [Fact]
    public void File_ThatIsCutWhileItIsRead_IsAnErrorWithItsName()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("claims.csv", ManyClaims());
        using FileFeed feed = new(path, RecordKind.Claims, IngestOptions.Default);
        using (FileStream file = new(path, FileMode.Open, FileAccess.Write))
        {
            file.SetLength(600_000);
        }

        string message = Assert.Throws<RecordFileException>(() => RowsOf(feed)).Message;
        Assert.StartsWith(path, message, StringComparison.Ordinal);
        Assert.Contains("became shorter while it was read", message, StringComparison.Ordinal);
    }

    private static string RowsOf(FileFeed feed)
    {
        StringBuilder rows = new();
        Block block = new();
        while (feed.TryTake(block))
        {
            feed.Fill(block);
            rows.Append(Encoding.UTF8.GetString(block.Buffer.AsSpan(block.Start, block.End - block.Start)));
        }

        return rows.ToString();
    }
}
