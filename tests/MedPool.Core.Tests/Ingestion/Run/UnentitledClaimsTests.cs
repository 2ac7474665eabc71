using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Contributions;
using MedPool.Law;

namespace MedPool.Tests.Ingestion;

/// <summary>Claims of members who are not entitled are flagged, counted and listed, and posted like any other.</summary>
[Trait("Rule", "JN-3-3a")]
public class UnentitledClaimsTests
{
    [Fact]
    public void Claims_OfMembersNotEntitled_AreListedWithFileLineIdMemberAndMonth()
    {
        // JN-3-3a: P1 paid February and is entitled in March; P2 paid January alone; P3 never paid. All claims are of March 2022.
        EntitlementRegister register = new(2021, new EntitlementTerms(6));
        register.Add("P1"u8, flexible: false, 202202);
        register.Add("P2"u8, flexible: false, 202201);
        string text = TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1), TestRecords.Claim(2), TestRecords.Claim(3, "setl_id", "\"S,\"\"3\""));

        (IngestResult result, string list) = Ingest(register.IsEntitled, TestRecords.Source(text, "march.csv"));

        Assert.Equal((3, 3, 2), (result.RowsRead, result.RowsPosted, result.ClaimsUnentitled));
        Assert.Equal("file,line,setl_id,psn_no,month\nmarch.csv,3,S2,P2,2022-03\nmarch.csv,4,\"S,\"\"3\",P3,2022-03\n", list);
    }

    // JN-3-3b: P1 paid September 2021 to February 2022 as a flexible worker, P2 paid February as an employee: both are entitled in March, but only P2 to
    // maternity benefits: medical types 51 to 53, whatever digits follow, and every claim of insurance type 510. The ledger has every claim.
    [Fact]
    [Trait("Rule", "JN-3-3b")]
    public async Task Claims_MaternityOfFlexibleWorkers_AreListedAndPosted()
    {
        EntitlementRegister register = new(2021, EntitlementTerms.Of(Policies.Jining2020.Document));
        foreach (int month in (int[])[202109, 202110, 202111, 202112, 202201, 202202])
        {
            register.Add("P1"u8, flexible: true, month);
        }

        register.Add("P2"u8, flexible: false, 202202);
        (string Type, string MedicalType)[] kinds =
        [
            ("310", "21"), ("310", "51"), ("310", "11"), ("310", "\"5301\""), ("510", "21"), ("510", "52"), ("310", "92"),
        ];
        string Row(int member, int kind) =>
            $"{kind}-{member},P{member},370811,{kinds[kind].Type},{kinds[kind].MedicalType},2022-03-05,100.00,60.00,0,0,0,0,0,0,0,40.00,0,0";
        string text = TestRecords.File(TestRecords.ClaimHeader, Enumerable.Range(0, kinds.Length).SelectMany(kind => (string[])[Row(1, kind), Row(2, kind)]));
        using MemoryStream stream = new();
        IngestResult result;
        using (UnentitledClaimWriter writer = new(stream, leaveOpen: true))
        {
            IngestOptions options = IngestOptions.Default with { Entitlement = register.IsEntitled, Unentitled = writer };
            result = await Policies.Jining2020.CreateLedger(2022).IngestClaimsAsync([TestRecords.Source(text, "births.csv")], options);
        }

        Assert.Equal((14, 14, 4), (result.RowsRead, result.RowsPosted, result.ClaimsUnentitled));
        Assert.Equal(
            "file,line,setl_id,psn_no,month\nbirths.csv,4,1-1,P1,2022-03\nbirths.csv,8,3-1,P1,2022-03\n"
            + "births.csv,10,4-1,P1,2022-03\nbirths.csv,12,5-1,P1,2022-03\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    // The check is asked for the benefit that the ledger posts: for each benefit at least the claims that its account counts (which omits pooled payments
    // of zero), and for all benefits together every claim.
    [Property(MaxTest = 30)]
    public void Check_OfAnyClaims_IsAskedForTheBenefitThatIsPosted(int seed)
    {
        int[] asked = new int[Enum.GetValues<BenefitComponent>().Length];
        bool Count(ReadOnlySpan<byte> member, int month, BenefitComponent benefit) => ++asked[(int)benefit] > 0;
        (Ledger ledger, IngestResult result, _) = TestRecords.Ingest(
            RecordKind.Claims, IngestOptions.Default with { Entitlement = Count, CheckDuplicates = false }, TestRecords.Source(
                RandomRecords.Claims(seed, 200, irregularPercent: 20)));
        long Posted(Account account) => ledger.Entries.Where(entry => entry.Account == account).Sum(entry => entry.Cell.Count);
        Assert.Equal(result.RowsPosted, asked.Sum());
        Assert.InRange(asked[(int)BenefitComponent.Inpatient], Posted(Account.BenefitInpatient), result.RowsPosted);
        Assert.InRange(asked[(int)BenefitComponent.Outpatient], Posted(Account.BenefitOutpatient), result.RowsPosted);
        Assert.InRange(asked[(int)BenefitComponent.Maternity], Posted(Account.BenefitMaternity), result.RowsPosted);
    }

    [Fact]
    public void Claims_RejectedOrDuplicate_AreNotFlagged()
    {
        string text = TestRecords.File(
            TestRecords.ClaimHeader,
            TestRecords.Claim(1),
            TestRecords.Claim(1),
            TestRecords.Claim(2, "setl_time", "2021-03-05"),
            TestRecords.Claim(3, "hifp_pay", "x"));

        (IngestResult result, string list) = Ingest((_, _, _) => false, TestRecords.Source(text));

        Assert.Equal((4, 1, 1), (result.RowsRead, result.RowsPosted, result.ClaimsUnentitled));
        Assert.Equal("file,line,setl_id,psn_no,month\nrecords.csv,2,S1,P1,2022-03\n", list);
    }

    [Fact]
    public void Contributions_AreNeverFlagged()
    {
        (_, IngestResult result, _) = TestRecords.Ingest(
            RecordKind.Contributions, IngestOptions.Default with { Entitlement = (_, _, _) => false }, TestRecords.Source(
                TestRecords.File(TestRecords.ContributionHeader, TestRecords.Contribution(1))));

        Assert.Equal((1, 0), (result.RowsPosted, result.ClaimsUnentitled));
    }

    [Property(MaxTest = 30)]
    public void Flagging_AnyClaims_ChangesNeitherLedgerNorRejects(int seed)
    {
        RecordSource Source() => TestRecords.Source(RandomRecords.Claims(seed, 200, irregularPercent: 20));
        (Ledger ledger, _, string rejects) = TestRecords.Ingest(RecordKind.Claims, null, Source());
        (Ledger flagged, IngestResult result, string flaggedRejects) = TestRecords.Ingest(
            RecordKind.Claims,
            IngestOptions.Default with { Entitlement = IsOdd },
            Source());
        Assert.Equal(ledger.ToBytes(), flagged.ToBytes());
        Assert.Equal(rejects, flaggedRejects);
        Assert.InRange(result.ClaimsUnentitled, 0, result.RowsPosted);
    }

    [Fact]
    public void Threads_AnyNumber_GiveTheSameList()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("claims.csv");
        File.WriteAllText(path, RandomRecords.Claims(5, 20_000));
        (IngestResult result, string list) = Ingest(IsOdd, RecordSource.FromFile(path));
        Assert.Equal(result.ClaimsUnentitled, list.Count(character => character == '\n') - 1);
        Assert.InRange(result.ClaimsUnentitled, 1, result.RowsPosted - 1);
        foreach (int threads in (int[])[2, 3, 7])
        {
            Assert.Equal(list, Ingest(IsOdd, RecordSource.FromFile(path), threads).List);
        }
    }

    [Fact]
    public void List_OfLongFields_IsWrittenWhole()
    {
        string member = new('"', 70_000);
        using MemoryStream stream = new();
        using (UnentitledClaimWriter writer = new(stream, leaveOpen: true))
        {
            writer.Write(new UnentitledClaim { File = "a,b", Line = 7, Id = "S"u8, Member = Encoding.UTF8.GetBytes(member), Month = 202212 });
        }

        Assert.Equal($"file,line,setl_id,psn_no,month\n\"a,b\",7,S,\"{member}{member}\",2022-12\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static bool IsOdd(ReadOnlySpan<byte> member, int month, BenefitComponent benefit) => member.Length > 0 && (member[^1] & 1) == 1;

    private static (IngestResult Result, string List) Ingest(EntitlementCheck check, RecordSource source, int threads = 1)
    {
        using MemoryStream stream = new();
        IngestResult result;
        using (UnentitledClaimWriter writer = new(stream, leaveOpen: true))
        {
            IngestOptions options = IngestOptions.Default with { Entitlement = check, Unentitled = writer, Threads = threads };
            result = TestRecords.Ingest(RecordKind.Claims, options, source).Result;
        }

        return (result, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
