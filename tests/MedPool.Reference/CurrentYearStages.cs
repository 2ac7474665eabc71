using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>Stages 5 to 9: income guarantee, violation recovery, management liability, surplus, emergency.</summary>
internal static class CurrentYearStages
{
    public static void IncomeGuarantee(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);
        foreach (string area in run.Areas)
        {
            BigInteger missing = run.Needed(area, "incomePlan", rule) - run.Fact(area, "income");
            run.Book.Move("area-fiscal:" + area, "fund:" + area, BigInteger.Max(0, missing), rule, "income-guarantee");
        }
    }

    public static void ViolationRecovery(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);
        foreach (string area in run.Areas)
        {
            run.Book.Move("area-fiscal:" + area, "fund:" + area, run.Fact(area, "violationExpenditure"), rule, "violation-recovery");
        }
    }

    public static void ManagementLiability(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);

        // Article 10 speaks of a gap; the liability itself (reading management-scope) may be owed without one.
        bool always = run.Reading("management-scope") == "always";
        foreach (string area in run.Areas.Where(area => always || run.Current(area).Sign < 0))
        {
            BigInteger plan = run.Needed(area, "incomePlan", FundYear.Rule(stage.GetProperty("liability")));
            BigInteger liability = BigInteger.Max(0, plan - run.Fact(area, "income"))
                + run.Fact(area, "violationIncomeLoss")
                + run.Fact(area, "violationExpenditure");
            BigInteger gap = BigInteger.Max(0, -run.Current(area));
            if (run.Reading("management-charge") == "up-to-gap")
            {
                liability = BigInteger.Min(liability, gap);
            }

            run.ManagementLiability[area] = liability;
            run.Book.Move("area-fiscal:" + area, "fund:" + area, liability, rule, "management-liability");
            run.Book.Move("fund:" + area, "balance:" + area, BigInteger.Max(0, liability - gap), rule, "management-liability");
        }
    }

    public static void Surplus(FundYear run, JsonElement stage)
    {
        JsonElement shares = stage.GetProperty("shares");
        string[] parties = Sharing.Parties(shares);
        int pool = Array.IndexOf(parties, "pool");
        string[] areas = [.. run.Areas.Where(area => run.Current(area).Sign > 0)];
        BigInteger[] credits = [.. areas.Select(area => Credit(run, stage, area))];
        BigInteger[][] parts = [.. areas.Select((area, index) =>
            Apportionment.Split(run.Current(area) - credits[index], Sharing.Weights(run, shares, area, FundYear.Rule(stage))))];
        BigInteger[] turnedAway = TurnedAway(run, stage, [.. parts.Select(part => pool < 0 ? 0 : part[pool])]);

        for (int index = 0; index < areas.Length; index++)
        {
            Distribute(run, stage, parties, areas[index], credits[index], parts[index], turnedAway[index]);
        }
    }

    private static void Distribute(
        FundYear run, JsonElement stage, string[] parties, string area, BigInteger credit, BigInteger[] parts, BigInteger turnedAway)
    {
        string account = "fund:" + area;
        run.Surplus[area] = run.Surplus.GetValueOrDefault(area) + run.Current(area);
        if (!credit.IsZero)
        {
            run.Book.Move(account, "balance:" + area, credit, FundYear.Rule(stage.GetProperty("credit")), "surplus");
        }

        // What the cap turns away stays with the area, in the same transfer as its own part.
        for (int party = 0; party < parties.Length; party++)
        {
            BigInteger correction = parties[party] switch { "pool" => -turnedAway, "balance" => turnedAway, _ => 0 };
            run.Book.Move(account, Sharing.Name(parties[party], area), parts[party] + correction, FundYear.Rule(stage), "surplus");
        }

        if (!parties.Contains("balance"))
        {
            run.Book.Move(account, "balance:" + area, turnedAway, FundYear.Rule(stage), "surplus");
        }
    }

    private static BigInteger Credit(FundYear run, JsonElement stage, string area)
    {
        if (FundYear.Find(stage, "credit") is not { } credit)
        {
            return 0;
        }

        string rule = FundYear.Rule(credit);
        BigInteger above = run.Fact(area, "income") - run.Needed(area, "incomePlan", rule);
        BigInteger below = run.Needed(area, "expenditureBudget", rule) - run.Fact(area, "expenditure");
        return BigInteger.Min(run.Current(area), BigInteger.Max(0, above) + BigInteger.Max(0, below));
    }

    private static BigInteger[] TurnedAway(FundYear run, JsonElement stage, BigInteger[] toPool)
    {
        if (!FundYear.Flag(stage, "capped") || FundYear.Find(run.Fund, "cap") is not { } cap || toPool.All(part => part.IsZero))
        {
            return new BigInteger[toPool.Length];
        }

        BigInteger ceiling = run.Months(cap.GetProperty("months"), cap.GetProperty("of").GetString()!, FundYear.Rule(cap.GetProperty("months")));
        return [.. toPool.Zip(FillingStages.UnderCeiling(run, ceiling, toPool), (part, kept) => part - kept)];
    }

    public static void Emergency(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);

        // 导致基金支付能力不足的统筹区: unless 据实 is read as whatever was applied for, what the area's own balance can pay is not lacking.
        bool afterOwn = run.Reading("emergency-need") == "after-own";
        BigInteger[] lacking = [.. run.Areas.Select(area => BigInteger.Max(0, -run.Current(area) - (afterOwn ? CoverageStage.HeldForGap(run, "balance", area)!.Value : 0)))];
        BigInteger[] asked = [.. run.Areas.Zip(lacking, (area, lack) => BigInteger.Min(run.Fact(area, "emergency"), lack))];
        BigInteger[] granted = CoverageStage.Grant(run, asked);
        for (int index = 0; index < granted.Length; index++)
        {
            string area = run.Areas[index];
            CoverageStage.FromPool(run, area, granted[index], rule, "emergency");
            string reason = granted[index] < asked[index] ? "pool-short" : asked[index].IsZero ? "not-needed" : "above-need";
            run.Owe(area, "pool", "fund:" + area, run.Fact(area, "emergency") - granted[index], rule, reason);
        }
    }
}
