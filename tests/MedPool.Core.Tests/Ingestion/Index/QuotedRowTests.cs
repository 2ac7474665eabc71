using System.Globalization;
using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>Rows in quotation marks are copied without these marks: ids, rejects and sums are those of the rows without marks.</summary>
public class QuotedRowTests
{
    [Fact]
    public void Rows_AllQuoted_GiveTheLedgerOfTheRowsWithout()
    {
        string text = RandomRecords.Claims(4, 2000, irregularPercent: 0);
        Assert.All(HardwarePaths.Available, path =>
        {
            IngestOptions options = IngestOptions.Default with { Path = path };
            (Ledger expected, IngestResult result, _) = TestRecords.Ingest(RecordKind.Claims, options, TestRecords.Source(text));
            (Ledger ledger, IngestResult quoted, _) = TestRecords.Ingest(RecordKind.Claims, options, TestRecords.Source(Quote(text)));
            Assert.Equal(expected.ToBytes(), ledger.ToBytes());
            Assert.Equal(result.RowsPosted, quoted.RowsPosted);
            Assert.True(quoted.Totals.RejectedBy(RejectReason.DuplicateId) > 0); // The ids are those without quotes, found again.
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rows_QuotedInEveryWay_EqualTheDefinition(int seed)
    {
        // Quotes around fields, inside them, doubled, alone, at row ends; commas and NULs inside; both terminators.
        Random random = new(seed);
        string[] lines = RandomRecords.Claims(seed, 300, irregularPercent: 2).Split('\n');
        StringBuilder text = new(lines[0] + "\n");
        foreach (string line in lines.Skip(1))
        {
            text.AppendJoin(',', line.TrimEnd('\r').Split(',').Select(field => random.Next(60) switch
            {
                < 30 => "\"" + field + "\"",
                30 => "\"" + field,
                31 => field + "\"",
                32 => "\"" + field + "\"\"",
                33 => "\"\"" + field + "\"",
                34 => "\"a,\"",
                35 => "\"",
                36 => "\"\0\"",
                37 => "\"é\"",
                _ => field,
            })).Append(line.EndsWith('\r') ? "\r\n" : "\n");
        }

        HardwarePathTests.AssertPathsAgree(RecordKind.Claims, Encoding.UTF8.GetBytes(text.ToString()));
    }

    // records.md: a CR before the LF belongs to the line end; a second one belongs to the field, and no amount or flag has one.
    [Theory]
    [InlineData("\"{0}\"\r\r\n")]
    [InlineData("{0}\r\r\n")]
    [InlineData("\"{0}\r\"\n")]
    [InlineData("\"{0}\r\"\r\n")]
    public void Rows_WithACarriageReturnOfTheirOwn_AreRejected(string ending)
    {
        StringBuilder text = new(TestRecords.ClaimHeader + "\n");
        for (int number = 0; number < 20; number++)
        {
            string row = TestRecords.Claim(number);
            text.Append("\"A").Append(row[..^1].Replace(",P", "\",P", StringComparison.Ordinal)).AppendFormat(CultureInfo.InvariantCulture, ending, row[^1]);
        }

        HardwarePathTests.AssertPathsAgree(RecordKind.Claims, Encoding.UTF8.GetBytes(text.ToString()));
        (_, IngestResult result, _) = TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(text.ToString()));
        Assert.Equal(20, result.Totals.RejectedBy(RejectReason.BadNumber) + result.Totals.RejectedBy(RejectReason.MalformedRow));
    }

    private static string Quote(string text)
    {
        string[] lines = text.Split('\n');
        return string.Join(
            '\n',
            lines.Skip(1)
                .Select(
                    line => line.Length == 0
                        ? line
                        : "\"" + line.TrimEnd('\r').Replace(",", "\",\"", StringComparison.Ordinal) + "\"" + (line.EndsWith('\r') ? "\r" : ""))
                .Prepend(lines[0]));
    }
}
