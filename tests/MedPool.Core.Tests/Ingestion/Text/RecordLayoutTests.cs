using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Records;

/// <summary>Headers, spellings, mapping, and the forms a file comes in.</summary>
public class RecordLayoutTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1), TestRecords.Claim(2)));

    private static byte[] Expected => TestRecords.IngestClaims(TestRecords.Claim(1), TestRecords.Claim(2)).Ledger.ToBytes();

    [Theory]
    [InlineData("setl_id")]
    [InlineData("psn_no")]
    [InlineData("insutype")]
    [InlineData("oth_pay")]
    [InlineData("refd_setl_flag")]
    public void Header_WithoutARequiredColumn_IsAnErrorThatNamesIt(string column)
    {
        RecordFileException error = Throws(TestRecords.ClaimHeader.Replace(column, "x", StringComparison.Ordinal));
        Assert.Contains(column, error.Message, StringComparison.Ordinal);
        Assert.Contains("records.csv", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oth_pay,othfund_pay")]
    [InlineData("psn_cash_pay,cash_payamt")]
    [InlineData("insu_admdvs,insuplc_admdvs")]
    [InlineData("acct_pay,acct_pay")]
    public void Header_WithAColumnTwice_IsAnErrorThatNamesIt(string columns)
    {
        string column = columns.Split(',')[0];
        Assert.Contains(column, Throws(TestRecords.ClaimHeader.Replace(column, columns, StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_OfAnEmptyFile_IsAnError() => Assert.Contains("header", Throws("").Message, StringComparison.Ordinal);

    [Fact]
    public void File_WithOnlyAHeader_HasNoRows() =>
        Assert.Equal(0, TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(TestRecords.ClaimHeader)).Result.RowsRead);

    [Fact]
    public void Columns_InAnyOrderWithOthersAndOtherSpellings_GiveTheSameLedger()
    {
        string[] header = TestRecords.ClaimHeader.Replace("oth_pay", "othfund_pay", StringComparison.Ordinal)
            .Replace("psn_cash_pay", "cash_payamt", StringComparison.Ordinal)
            .Replace("insu_admdvs", "insuplc_admdvs", StringComparison.Ordinal)
                .Replace("hosp_part_amt", "ownpay_hosp_part", StringComparison.Ordinal)
                .Split(',');
        string Shuffle(string row) => "医院,\"x,\"\"y\"\"\"," + string.Join(',', row.Split(',').Reverse());
        string text = TestRecords.File("name,note," + string.Join(',', header.Reverse()), Shuffle(TestRecords.Claim(1)), Shuffle(TestRecords.Claim(2)));
        Assert.Equal(Expected, TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(text)).Ledger.ToBytes());
    }

    [Fact]
    public void Map_FromAnotherName_TakesThatColumn()
    {
        IngestOptions options = IngestOptions.Default with { Map = new Dictionary<string, string> { ["hifp_pay"] = "pooled", ["clctstd"] = "base" } };
        string text = TestRecords.File(
            TestRecords.ClaimHeader.Replace("hifp_pay", "pooled", StringComparison.Ordinal) + ",hifp_pay",
            TestRecords.Claim(1) + ",x",
            TestRecords.Claim(2) + ",y");
        Assert.Equal(Expected, TestRecords.Ingest(RecordKind.Claims, options, TestRecords.Source(text)).Ledger.ToBytes());
    }

    [Fact]
    public void Map_OfAColumnThatNoFileHas_IsAnError()
    {
        IngestOptions options = IngestOptions.Default with { Map = new Dictionary<string, string> { ["hifq_pay"] = "pooled" } };
        Assert.Contains(
            "hifq_pay",
            Assert.Throws<RecordFileException>(() => TestRecords.Ingest(RecordKind.Claims, options, RecordSource.FromMemory(Plain, "x"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void OptionalColumn_Absent_IsZero()
    {
        string text = "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,"
            + "acct_pay,psn_cash_pay,refd_setl_flag\n"
            + "S1,P1,330702,310,11,2022-12-31,5,0,0,0,0,0,0,0,0,5.0,0";
        Assert.Equal(1, TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(text)).Result.RowsPosted);
    }

    [Fact]
    public void File_WithMarkQuotesAndCrLf_GivesTheSameLedger()
    {
        string quoted = string.Join(
            "\r\n",
            TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1), TestRecords.Claim(2))
                .TrimEnd()
                .Split('\n')
                .Select(row => "\"" + row.Replace(",", "\",\"", StringComparison.Ordinal) + "\""));
        byte[] text = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(quoted)];
        Assert.Equal(Expected, TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromMemory(text, "x")).Ledger.ToBytes());
    }

    [Fact]
    public void Source_OfAnyForm_GivesTheSameLedger()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.PathOf("a.csv"), Plain);
        byte[] compressed = Compress(Plain);
        File.WriteAllBytes(folder.PathOf("a.csv.gz"), compressed);
        RecordSource[] sources =
        [
            RecordSource.FromFile(folder.PathOf("a.csv")), RecordSource.FromFile(folder.PathOf("a.csv.gz")), RecordSource.FromMemory(Plain, "m"),
            RecordSource.FromStream(new MemoryStream(Plain), "-"), RecordSource.FromStream(new MemoryStream(compressed), "x.gz"),
            RecordSource.FromPipe(PipeReader.Create(new MemoryStream(Plain)), "p"),
        ];
        Assert.All(sources, source => Assert.Equal(Expected, TestRecords.Ingest(RecordKind.Claims, null, source).Ledger.ToBytes()));
    }

    [Fact]
    public void CompressedFile_CutShort_IsAnErrorThatNamesIt()
    {
        byte[] compressed = Compress(
            Encoding.UTF8.GetBytes(TestRecords.File(TestRecords.ClaimHeader, Enumerable.Range(0, 5000).Select(number => TestRecords.Claim(number)))));
        int[] lengths = [1, 9, compressed.Length / 2, .. Enumerable.Range(compressed.Length - 40, 40)];
        Assert.All(lengths, length =>
        {
            RecordSource source = RecordSource.FromStream(new MemoryStream(compressed[..length]), "cut.gz");
            Assert.Contains(
                "cut.gz",
                Assert.Throws<RecordFileException>(() => TestRecords.Ingest(RecordKind.Claims, null, source)).Message,
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void SecondFile_WithABadHeader_IsFoundBeforeAnyRowIsRead()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.PathOf("a.csv"), [.. Plain, .. "bad\n"u8]);
        File.WriteAllText(folder.PathOf("b.csv"), "x\n");
        Collector rejects = new();
        Ledger ledger = TestRecords.Policy.CreateLedger(TestRecords.Year);
        RecordSource[] sources = [RecordSource.FromFile(folder.PathOf("a.csv")), RecordSource.FromFile(folder.PathOf("b.csv"))];
        Assert.Throws<RecordFileException>(() => ledger.IngestClaimsAsync(sources, IngestOptions.Default with { Rejects = rejects }).GetAwaiter().GetResult());
        Assert.Equal(0, rejects.Count);
        Assert.Empty(ledger.Entries);
    }

    private static byte[] Compress(byte[] text)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionMode.Compress))
        {
            gzip.Write(text);
        }

        return stream.ToArray();
    }

    private static RecordFileException Throws(string text) =>
        Assert.Throws<RecordFileException>(() => TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(text)));

    private sealed class Collector : RejectSink
    {
        public int Count { get; private set; }

        public override void Write(in Reject reject) => Count++;
    }
}
