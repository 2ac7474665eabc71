using System.Text;

namespace MedPool.Tests.Ingestion;

/// <summary>A small policy, and record files in text to try it on.</summary>
internal static class TestRecords
{
    public const int Year = 2022;

    public const string ClaimHeader =
        "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,"
        + "acct_pay,psn_cash_pay,hosp_part_amt,refd_setl_flag";

    public const string ContributionHeader =
        "clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt";

    private static readonly Lazy<Policy> Jinhua = new(() => MedPool.Policy.Load(HouseRules.RepositoryFiles.PathOf("policies/jinhua.policy.json")));

    private static readonly Lazy<Policy> Parted = new(MakeParted);

    public static Policy Policy => Jinhua.Value;

    /// <summary>The same policy, except that a share of the contributions of payer type 3 goes to personal accounts, rounded row by row.</summary>
    public static Policy PartedPolicy => Parted.Value;

    /// <summary>A good claim: 100.00 = 60 pooled + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 11 + 1.</summary>
    public static string Claim(int number) =>
        $"S{number},P{number},330702,310,21,2022-03-05 10:11:12,100.00,60.00,1.00,2.00,3.00,4.00,5.00,6.00,7.00,11.00,1.00,0";

    /// <summary>A good claim with one field replaced.</summary>
    public static string Claim(int number, string column, string value) => Replace(ClaimHeader, Claim(number), column, value);

    public static string Contribution(int number) => $"C{number},P{number},E1,330702,310,2,202202,2022-03-05,5000.00,400.00,100.00,0.00,0.00";

    public static string Contribution(int number, string column, string value) => Replace(ContributionHeader, Contribution(number), column, value);

    public static string File(string header, params IEnumerable<string> rows) => header + "\n" + string.Concat(rows.Select(row => row + "\n"));

    public static RecordSource Source(string text, string name = "records.csv") => RecordSource.FromMemory(Encoding.UTF8.GetBytes(text), name);

    public static (Ledger Ledger, IngestResult Result, string Rejects) Ingest(RecordKind kind, IngestOptions? options, params RecordSource[] sources)
    {
        using MemoryStream stream = new();
        Ledger ledger = Policy.CreateLedger(Year);
        IngestResult result;
        using (RejectWriter writer = new(stream, leaveOpen: true))
        {
            options = (options ?? IngestOptions.Default) with { Rejects = writer };
            result = kind == RecordKind.Claims
                ? ledger.IngestClaimsAsync(sources, options).GetAwaiter().GetResult()
                : ledger.IngestContributionsAsync(sources, options).GetAwaiter().GetResult();
        }

        return (ledger, result, Encoding.UTF8.GetString(stream.ToArray()));
    }

    public static (Ledger Ledger, IngestResult Result, string Rejects) IngestClaims(params string[] rows) =>
        Ingest(RecordKind.Claims, null, Source(File(ClaimHeader, rows)));

    public static (Ledger Ledger, IngestResult Result, string Rejects) IngestContributions(params string[] rows) =>
        Ingest(RecordKind.Contributions, null, Source(File(ContributionHeader, rows)));

    private static Policy MakeParted()
    {
        const string Whole = """{"payerTypes": [1, 2], "value": "1", "assumption": "personal-account"}""";
        string text = System.IO.File.ReadAllText(HouseRules.RepositoryFiles.PathOf("policies/jinhua.policy.json"));
        Assert.Contains(Whole, text, StringComparison.Ordinal);
        return MedPool.Policy.Parse(
            Encoding.UTF8.GetBytes(
                text.Replace(
                    Whole,
                    Whole + ", " + Whole.Replace("[1, 2]", "[3]", StringComparison.Ordinal).Replace("\"1\"", "\"2/9\"", StringComparison.Ordinal),
                    StringComparison.Ordinal)));
    }

    private static string Replace(string header, string row, string column, string value)
    {
        string[] fields = row.Split(',');
        fields[Array.IndexOf(header.Split(','), column)] = value;
        return string.Join(',', fields);
    }
}
