using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>Stage 11: 根据考核结果，按照…责任分担额的一定比例进行奖惩. All penalties are in the pool before it pays a reward.</summary>
internal static class RewardStage
{
    public static void Run(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);
        BigInteger[] amounts = [.. run.Areas.Select(area => Amount(run, stage, area))];
        bool[] failed = [.. run.Areas.Select(area => run.AreaText(area, "assessment") == "fail")];
        for (int index = 0; index < amounts.Length; index++)
        {
            run.Book.Move("area-fiscal:" + run.Areas[index], "pool", failed[index] ? amounts[index] : 0, rule, "reward");
        }

        BigInteger[] rewards = [.. amounts.Select((amount, index) => failed[index] ? 0 : amount)];
        BigInteger[] paid = CoverageStage.Ration(run, rewards, BigInteger.Max(0, run.Book["pool"]));
        for (int index = 0; index < rewards.Length; index++)
        {
            string area = run.Areas[index];
            run.Book.Move("pool", "balance:" + area, paid[index], rule, "reward");
            run.Owe(area, "pool", "balance:" + area, rewards[index] - paid[index], rule, "pool-short");
        }
    }

    private static BigInteger Amount(FundYear run, JsonElement stage, string area) =>
        run.AreaRate(area, stage.GetProperty("decision").GetString()!) is { } rate ? (rate * run.SharedPaid.GetValueOrDefault(area)).Round() : 0;
}
