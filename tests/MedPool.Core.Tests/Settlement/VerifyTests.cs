namespace MedPool.Tests.Settlement;

/// <summary>Verification finds what was changed in a settlement, by arithmetic alone and by settling again.</summary>
public class VerifyTests
{
    private static readonly SettlementFacts Facts = SmallYear.Facts(
        "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"openingBalance\": \"10.00\", \"incomePlan\": \"60.00\"", "\"pool\": { \"openingBalance\": \"50.00\" },");

    private static readonly MedPool.Settlement Sound = Policies.Jinhua2022.Settle(Facts);

    [Fact]
    public void Verify_SoundSettlement_FindsNothing()
    {
        Assert.True(Sound.Verify().IsSound);
        Assert.Empty(Policies.Jinhua2022.Verify(Sound).Findings);
        Assert.Empty(Policies.Jinhua2022.Verify(Sound, Facts).Findings);
    }

    [Fact]
    public void Verify_WithMoreAtHand_ChecksMore()
    {
        static string Names(VerificationReport report) => string.Join(" ", report.Checks.Select(check => check.Name()));
        Assert.Equal("accounts conservation figures", Names(Sound.Verify()));
        Assert.Equal("accounts conservation figures settled-again", Names(Policies.Jinhua2022.Verify(Sound)));
        Assert.Equal("accounts conservation figures settled-again digest", Names(Policies.Jinhua2022.Verify(Sound, Facts)));
    }

    [Fact]
    public void Verify_ChangedAmount_NamesTheParties()
    {
        FundSettlement fund = Sound[Fund.Employee];
        Transfer[] transfers = [.. fund.Transfers];
        transfers[2] = transfers[2] with { Amount = transfers[2].Amount + new Fen(1) };
        string[] findings = Findings(fund with { Transfers = new EquatableArray<Transfer>(transfers) });
        Assert.Contains(
            findings,
            finding => finding.StartsWith($"employee {transfers[2].From}", StringComparison.Ordinal)
                || finding.StartsWith($"employee {transfers[2].To}", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_TransferLeftOut_ShowsThatTheFundDoesNotCloseAtZero()
    {
        FundSettlement fund = Sound[Fund.Employee];
        string[] findings = Findings(fund with { Transfers = new EquatableArray<Transfer>([.. fund.Transfers.Take(fund.Transfers.Count - 1)]) });
        Assert.Contains(findings, finding => finding.StartsWith("employee fund:330723: opening, in and out give -15.00", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("employee conservation", StringComparison.Ordinal));
    }

    // Area-fiscal instead of pool: every account still adds up, only settling again sees it.
    [Fact]
    public void Verify_OtherPayer_IsFoundBySettlingAgain()
    {
        FundSettlement fund = Sound[Fund.Employee];
        SettlementArea[] areas = [.. fund.Areas];
        areas[2] = areas[2] with { ManagementLiability = new Fen(1500) };
        MedPool.Settlement changed = Sound with
        {
            Funds = new EquatableArray<FundSettlement>([fund with { Areas = new EquatableArray<SettlementArea>(areas) }]),
        };
        Assert.True(changed.Verify().IsSound);
        Assert.Contains("\"managementLiability\": \"15.00\"", Assert.Single(Policies.Jinhua2022.Verify(changed).Findings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OtherFacts_ShowsTheDigest()
    {
        SettlementFacts other = SmallYear.Facts(
            "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"openingBalance\": \"10.00\", \"incomePlan\": \"60.00\" ",
            "\"pool\": { \"openingBalance\": \"50.00\" },");
        Assert.Equal("digest", Assert.Single(Policies.Jinhua2022.Verify(Sound, other).Findings).Place);
    }

    [Fact]
    public void Verify_AnotherPolicy_SaysSo() => Assert.Equal("policy", Assert.Single(Policies.Yichun2021.Verify(Sound).Findings).Place);

    private static string[] Findings(FundSettlement fund) =>
        [.. (Sound with { Funds = new EquatableArray<FundSettlement>([fund]) }).Verify().Findings.Select(finding => finding.ToString())];
}
