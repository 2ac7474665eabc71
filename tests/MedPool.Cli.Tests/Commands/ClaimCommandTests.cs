using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

/// <summary><c>topup --claim</c>: the statement of claim against bankrupt employers (JN-3-2-4b).</summary>
[Trait("Rule", "JN-3-2-4b")]
public sealed class ClaimCommandTests : IDisposable
{
    // 3,600.00 × 7% × 30 = 7,560.00; 6.00 × 12 × (79.27 − 61.5) = 1,279.44.
    private const string Members = "psn_no,emp_no,case,paid_months,amount,age,personal_account\nP5,E9,5,90,3600,61.5,30.00\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TopUp_WithArrearsAndPremiums_WritesTheClaim()
    {
        CommandRun run = await Run(
            Members, "--life-expectancy", "79.27", "--arrears", _folder.Write("arrears.csv", "emp_no,amount\nE9,1000.00\n"), "--claim", _folder["claim.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("claim.json: 1 bankrupt employer, claims of 9,839.44 (JN-3-2-4b, 三、（二）4).", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Error, StringComparison.Ordinal);
        using var claim = JsonDocument.Parse(File.ReadAllText(_folder["claim.json"]));
        Assert.Equal(("JN-3-2-4b", "9839.44"), (claim.RootElement.GetProperty("rule").GetString(), claim.RootElement.GetProperty("total").GetString()));
        JsonElement employer = claim.RootElement.GetProperty("employers")[0];
        Assert.Equal(
            ["E9", "1000.00", "7560.00", "1279.44", "9839.44"],
            new[] { "emp_no", "arrears", "topUps", "premiums", "total" }.Select(key => employer.GetProperty(key).GetString()));
        Assert.Equal(["arrears", "top-up", "premium"], employer.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task TopUp_WithoutArrearsAndLifeExpectancy_WritesWhatThereIsAndWarns()
    {
        CommandRun run = await Run(Members, "--claim", _folder["claim.csv"], "--out", _folder["out.csv"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("emp_no,kind,psn_no,month,amount,rule\nE9,top-up,P5,,7560.00,JN-3-2-4\n", File.ReadAllText(_folder["claim.csv"]));
        Assert.Contains("warning: the claim has no unpaid contributions; give them with --arrears FILE.", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: the claim has no serious-illness premiums; give --life-expectancy YEARS.", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("psn_no,emp_no,case,paid_months,amount,months,top_up,payer\nP5,", File.ReadAllText(_folder["out.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TopUp_BadClaims_AreRefused()
    {
        CommandRun withoutEmployer = await Run(Members.Replace("E9", "", StringComparison.Ordinal), "--claim", _folder["claim.json"]);
        Assert.Equal(2, withoutEmployer.ExitCode);
        Assert.Contains("member P5: the employer's number is missing", withoutEmployer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["claim.json"]));

        CommandRun withoutClaim = await Run(Members, "--arrears", "a.csv");
        Assert.Equal(2, withoutClaim.ExitCode);
        Assert.Contains("--arrears is for the statement of claim; give --claim FILE too.", withoutClaim.Error, StringComparison.Ordinal);

        CommandRun overInput = await Run(Members, "--claim", _folder["members.csv"]);
        Assert.Equal(2, overInput.ExitCode);
        Assert.Contains("is also read", overInput.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(string members, params string[] more) =>
        CommandRun.Of(["topup", "--policy", "jining", "--lowest-base", "3500", "--members", _folder.Write("members.csv", members), .. more]);
}
