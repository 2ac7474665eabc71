using System.Text;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Records;

/// <summary>Every reason, in the first, middle and last row, with every terminator.</summary>
public class RejectReasonTests
{
    public static TheoryData<string, string, string> BadClaims => new()
    {
        { "line-too-long", "", TestRecords.Claim(2, "psn_no", new string('x', 65536)) },
        { "malformed-row", "", "" },
        { "malformed-row", "", "a,b" },
        { "malformed-row", "", TestRecords.Claim(2) + "," },
        { "malformed-row", "", TestRecords.Claim(2, "psn_no", "P\"2") },
        { "malformed-row", "", TestRecords.Claim(2, "psn_no", "\"P2\"x") },
        { "malformed-row", "", TestRecords.Claim(2, "psn_no", "\"P2") },
        { "malformed-row", "", TestRecords.Claim(2, "psn_no", "P\0") },
        { "bad-id", "setl_id", TestRecords.Claim(2, "setl_id", "") },
        { "bad-id", "setl_id", TestRecords.Claim(2, "setl_id", "\"\"") },
        { "bad-id", "setl_id", TestRecords.Claim(2, "setl_id", new string('9', 41)) },
        { "bad-id", "psn_no", TestRecords.Claim(2, "psn_no", "") },
        { "bad-id", "psn_no", TestRecords.Claim(2, "psn_no", "人人人人人人人人人人人人人人") },
        { "bad-number", "medfee_sumamt", TestRecords.Claim(2, "medfee_sumamt", "") },
        { "bad-number", "hifp_pay", TestRecords.Claim(2, "hifp_pay", "1.005") },
        { "bad-number", "hifp_pay", TestRecords.Claim(2, "hifp_pay", "1.-") },
        { "bad-number", "hifp_pay", TestRecords.Claim(2, "hifp_pay", "1.0 ") },
        { "bad-number", "cvlserv_pay", TestRecords.Claim(2, "cvlserv_pay", "+1") },
        { "bad-number", "hifes_pay", TestRecords.Claim(2, "hifes_pay", "1e2") },
        { "bad-number", "hifmi_pay", TestRecords.Claim(2, "hifmi_pay", "１") },
        { "bad-number", "hifob_pay", TestRecords.Claim(2, "hifob_pay", " 1") },
        { "bad-number", "maf_pay", TestRecords.Claim(2, "maf_pay", "1.") },
        { "bad-number", "oth_pay", TestRecords.Claim(2, "oth_pay", ".5") },
        { "bad-number", "acct_pay", TestRecords.Claim(2, "acct_pay", "1234567890123456") },
        { "bad-number", "psn_cash_pay", TestRecords.Claim(2, "psn_cash_pay", "-") },
        { "bad-number", "hosp_part_amt", TestRecords.Claim(2, "hosp_part_amt", "￥1") },
        { "bad-number", "refd_setl_flag", TestRecords.Claim(2, "refd_setl_flag", "2") },
        { "bad-number", "refd_setl_flag", TestRecords.Claim(2, "refd_setl_flag", "") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2022-02-30") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2023-02-29 00:00:00") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2022-03-05 24:00:00") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2022-03-05T23:60:00") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2022-03-05T23:59:60") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2022-03-05 10:11") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "2022/03/05") },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "0000-01-01") },
        { "unknown-area", "insu_admdvs", TestRecords.Claim(2, "insu_admdvs", "330104") },
        { "unknown-area", "insu_admdvs", TestRecords.Claim(2, "insu_admdvs", "3307020") },
        { "unknown-insurance-type", "insutype", TestRecords.Claim(2, "insutype", "340") },
        { "unknown-medical-type", "med_type", TestRecords.Claim(2, "med_type", "99") },
        { "unknown-medical-type", "med_type", TestRecords.Claim(2, "med_type", "2") },
        { "unknown-medical-type", "med_type", TestRecords.Claim(2, "med_type", "21x") },
        { "unknown-medical-type", "med_type", TestRecords.Claim(2, "med_type", "21000") },
        { "outside-period", "setl_time", TestRecords.Claim(2, "setl_time", "2021-12-31 23:59:59") },
        { "wrong-sign", "medfee_sumamt", TestRecords.Claim(2, "refd_setl_flag", "1") },
        { "wrong-sign", "oth_pay", TestRecords.Claim(2, "oth_pay", "-0.01") },
        { "unbalanced", "", TestRecords.Claim(2, "medfee_sumamt", "100.01") },
        { "duplicate-id", "setl_id", TestRecords.Claim(1) },
        { "duplicate-id", "setl_id", TestRecords.Claim(1, "setl_id", "\"S1\"") },

        // Precedence: the first reason in the list of records.md, the first column of the table.
        { "bad-id", "setl_id", TestRecords.Claim(2, "setl_id", "").Replace("100.00", "x", StringComparison.Ordinal) },
        { "bad-number", "medfee_sumamt", TestRecords.Claim(2, "medfee_sumamt", "x").Replace("2022-03-05", "2022-13-05", StringComparison.Ordinal) },
        { "bad-date", "setl_time", TestRecords.Claim(2, "setl_time", "x").Replace("330702", "000000", StringComparison.Ordinal) },
        { "unknown-area", "insu_admdvs", TestRecords.Claim(2, "insu_admdvs", "x").Replace(",310,21,", ",999,99,", StringComparison.Ordinal) },
        { "unknown-insurance-type", "insutype", TestRecords.Claim(2, "insutype", "").Replace(",21,2022", ",00,1999", StringComparison.Ordinal) },
        { "unknown-medical-type", "med_type", TestRecords.Claim(2, "med_type", "").Replace("2022", "1999", StringComparison.Ordinal) },
        { "outside-period", "setl_time", TestRecords.Claim(2, "setl_time", "1999-01-01").Replace("100.00", "-1", StringComparison.Ordinal) },
        { "wrong-sign", "medfee_sumamt", TestRecords.Claim(2, "medfee_sumamt", "-1") },
        { "unbalanced", "", TestRecords.Claim(1, "medfee_sumamt", "1") },
    };

    public static TheoryData<string, string, string> BadContributions => new()
    {
        { "line-too-long", "", TestRecords.Contribution(2, "psn_no", new string('x', 65536)) },
        { "malformed-row", "", "\"a\nb\"" },
        { "bad-id", "clct_id", TestRecords.Contribution(2, "clct_id", "") },
        { "bad-id", "psn_no", TestRecords.Contribution(2, "psn_no", new string('9', 41)) },
        { "bad-id", "emp_no", TestRecords.Contribution(2, "emp_no", new string('9', 41)) },
        { "bad-number", "clctstd", TestRecords.Contribution(2, "clctstd", "x") },
        { "bad-number", "emp_clct_amt", TestRecords.Contribution(2, "emp_clct_amt", "--1") },
        { "bad-number", "psn_clct_amt", TestRecords.Contribution(2, "psn_clct_amt", "1,") },
        { "bad-number", "finsubs_amt", TestRecords.Contribution(2, "finsubs_amt", "0x1") },
        { "bad-number", "oth_clct_amt", TestRecords.Contribution(2, "oth_clct_amt", "1.2.3") },
        { "bad-date", "accrym", TestRecords.Contribution(2, "accrym", "202213") },
        { "bad-date", "accrym", TestRecords.Contribution(2, "accrym", "2022-1") },
        { "bad-date", "accrym", TestRecords.Contribution(2, "accrym", "2022-01").Replace("2022-03-05", "x", StringComparison.Ordinal) },
        { "bad-date", "clct_time", TestRecords.Contribution(2, "clct_time", "2022-04-31") },
        { "unknown-area", "insu_admdvs", TestRecords.Contribution(2, "insu_admdvs", "330700") },
        { "unknown-insurance-type", "insutype", TestRecords.Contribution(2, "insutype", "31") },
        { "unknown-payer-type", "payer_type", TestRecords.Contribution(2, "payer_type", "8") },
        { "unknown-payer-type", "payer_type", TestRecords.Contribution(2, "payer_type", "11") },
        { "unknown-payer-type", "payer_type", TestRecords.Contribution(2, "payer_type", "").Replace("2022-03-05", "2023-03-05", StringComparison.Ordinal) },
        { "outside-period", "clct_time", TestRecords.Contribution(2, "clct_time", "2023-01-01") },
        { "duplicate-id", "clct_id", TestRecords.Contribution(1) },
    };

    [Theory]
    [MemberData(nameof(BadClaims))]
    public void Claim_Bad_IsRejectedWhereverItStands(string reason, string column, string row) =>
        AssertRejected(RecordKind.Claims, TestRecords.ClaimHeader, TestRecords.Claim, reason, column, row);

    [Theory]
    [MemberData(nameof(BadContributions))]
    public void Contribution_Bad_IsRejectedWhereverItStands(string reason, string column, string row)
    {
        if (row.Contains("1,,", StringComparison.Ordinal) || row.Contains('\n'))
        {
            reason = "malformed-row"; // The comma makes one field too many.
            column = "";
        }

        AssertRejected(RecordKind.Contributions, TestRecords.ContributionHeader, TestRecords.Contribution, reason, column, row);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_Of65536Bytes_IsRead(string terminator)
    {
        string row = TestRecords.Claim(1);
        string header = TestRecords.ClaimHeader + ",note";
        string full = row + "," + new string('x', 65536 - row.Length - 1);
        string over = TestRecords.Claim(2) + "," + new string('x', 65536 - row.Length);
        string text = header + terminator + full + terminator + over + terminator + TestRecords.Claim(3) + ",";
        (_, IngestResult result, _) = TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(text));
        Assert.Equal((2, 1), (result.RowsPosted, result.Totals.RejectedBy(RejectReason.LineTooLong)));
    }

    [Fact]
    public void Reject_InvalidUtf8_CountsInUsedColumnsOnlyAndIsReplaced()
    {
        byte[] bad =
        [
            .. Encoding.UTF8.GetBytes(TestRecords.ClaimHeader + ",note\n" + TestRecords.Claim(1) + ","),
            0xFF,
            0x0A,
            .. Encoding.UTF8.GetBytes(TestRecords.Claim(2) + ",x\n").Select(item => item == (byte)'P' ? (byte)0xC3 : item),
        ];
        (_, IngestResult result, string rejects) = TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromMemory(bad, "a,\"b"));
        Assert.Equal((1, 1), (result.RowsPosted, result.Totals.RejectedBy(RejectReason.MalformedRow)));
        Assert.StartsWith("file,line,reason,column,text\n\"a,\"\"b\",3,malformed-row,,\"S2,\uFFFD2,", rejects, StringComparison.Ordinal);
    }

    [Fact]
    public void Reject_Text_IsCutAt4KiBAndQuoted()
    {
        (_, _, string rejects) = TestRecords.IngestClaims("\"" + new string('x', 70000));
        Assert.Equal("file,line,reason,column,text\nrecords.csv,2,line-too-long,,\"\"\"" + new string('x', 4095) + "\"\n", rejects);
    }

    [Fact]
    public void Reject_LineBreakInQuotes_IsTwoMalformedLines()
    {
        (_, _, string rejects) = TestRecords.IngestClaims("\"a\nb\"," + TestRecords.Claim(1), TestRecords.Claim(1));
        Assert.Equal(
            "file,line,reason,column,text\nrecords.csv,2,malformed-row,,\"\"\"a\"\nrecords.csv,3,malformed-row,,\"b\"\"," + TestRecords.Claim(1) + "\"\n",
            rejects);
    }

    [Fact]
    public void RejectedRows_Ids_DoNotCountForDuplicates()
    {
        (_, IngestResult result, _) = TestRecords.IngestClaims(TestRecords.Claim(1, "med_type", "00"), TestRecords.Claim(1), TestRecords.Claim(1));
        Assert.Equal(
            (1, 1, 1),
            (result.RowsPosted, result.Totals.RejectedBy(RejectReason.UnknownMedicalType), result.Totals.RejectedBy(RejectReason.DuplicateId)));
    }

    [Fact]
    public void ColumnSums_OfRejectedRows_CountWhatCouldBeRead()
    {
        (_, IngestResult result, _) = TestRecords.IngestClaims(
            TestRecords.Claim(1),
            TestRecords.Claim(1),
            TestRecords.Claim(2, "setl_id", ""),
            TestRecords.Claim(3, "refd_setl_flag", "x"),
            TestRecords.Claim(4, "oth_pay", "x"));
        ColumnSum fee = result.Totals.Columns[0];
        Assert.Equal(("medfee_sumamt", (Int128)10000, (Int128)30000, (Int128)40000), (fee.Column, fee.Posted, fee.Rejected, fee.Read));
    }

    private static void AssertRejected(RecordKind kind, string header, Func<int, string> good, string reason, string column, string row)
    {
        foreach (string terminator in (string[])["\n", "\r\n"])
        {
            for (int position = reason == "duplicate-id" ? 1 : 0; position < 5; position += 2)
            {
                List<string> rows = [good(1), good(3), good(4), good(5)];
                rows.Insert(position, row);
                string text = string.Join(terminator, rows.Prepend(header));
                AssertOne(kind, reason, column, row, position, text + terminator);
                if (row.Length > 0)
                {
                    AssertOne(kind, reason, column, row, position, text);
                }
            }
        }
    }

    private static void AssertOne(RecordKind kind, string reason, string column, string row, int position, string text)
    {
        (_, IngestResult result, string rejects) = TestRecords.Ingest(kind, null, TestRecords.Source(text));
        int lines = row.Count(character => character == '\n') + 1;
        Assert.Equal((4 + lines, 4, lines), (result.RowsRead, result.RowsPosted, result.RowsRejected));
        if (lines == 1)
        {
            string cut = row[..Math.Min(row.Length, 4096)].Replace("\"", "\"\"", StringComparison.Ordinal);
            Assert.Equal($"file,line,reason,column,text\nrecords.csv,{position + 2},{reason},{column},\"{cut}\"\n", rejects);
        }
    }
}
