using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>Stage 10: the gap of the year is met step by step.</summary>
internal static class CoverageStage
{
    public static void Run(FundYear run, JsonElement stage)
    {
        OneApplication(run, stage);
        foreach (string area in run.Areas.Where(area => run.Current(area).Sign < 0))
        {
            run.OtherGap.TryAdd(area, -run.Current(area)); // The first gap that is found; a later coverage meets what is left of it.
        }

        // 在全市…基金仍有累计结余的情况下: what pool and areas together hold after this year's income and expenditure of all areas.
        BigInteger cumulative = run.Areas.Aggregate(run.Book["pool"], (sum, area) => sum + run.Book["balance:" + area] + run.Current(area));
        foreach (JsonElement step in stage.GetProperty("steps").EnumerateArray())
        {
            if (step.GetProperty("step").GetString() == "own")
            {
                OwnFunds(run, step);
                continue;
            }

            // Help from others begins; what an area meets out of its own balance needs none.
            if (FundYear.Find(stage, "requiresBalance") is { } required && cumulative.Sign <= 0
                && run.Areas.FirstOrDefault(area => !Open(run, area).IsZero) is { } lacking)
            {
                throw new ReferenceException("cumulativeBalance", lacking, FundYear.Rule(required));
            }

            Shared(run, step);
        }
    }

    private static void OneApplication(FundYear run, JsonElement stage)
    {
        if (FundYear.Find(stage, "oneApplication") is { } rule)
        {
            foreach (string area in run.Areas.Where(area => run.AreaCount(area, "normalApplications") > 1))
            {
                throw new ReferenceException("normalApplications", area, FundYear.Rule(rule));
            }
        }
    }

    private static BigInteger Open(FundYear run, string area) => BigInteger.Max(0, -run.Current(area));

    private static void OwnFunds(FundYear run, JsonElement step)
    {
        string[] parties = [.. step.GetProperty("from").EnumerateArray().Select(from => from.GetString()!)];
        foreach (string area in run.Areas)
        {
            BigInteger open = Open(run, area);
            BigInteger[] held = [.. parties.Select(party => HeldForGap(run, party, area)!.Value)];
            BigInteger sum = held.Aggregate(BigInteger.Zero, BigInteger.Add);
            BigInteger[] paid = sum > open && run.Reading("own-funds-order") == "together" ? Apportionment.Split(open, held) : InOrder(open, held);
            for (int party = 0; party < parties.Length; party++)
            {
                FromOwn(run, step, parties[party], area, paid[party]);
            }
        }

        if (parties.Contains("balance") && run.Reading("centralised-balance") == "still-the-areas")
        {
            FromCentralised(run, step);
        }
    }

    /// <summary>What an own party can give for a gap: the city's part of a balance, not yet handed over, is no longer the area's (reading).</summary>
    public static BigInteger? HeldForGap(FundYear run, string party, string area)
    {
        bool citys = party == "balance" && run.Reading("centralised-balance") == "citys";
        return Sharing.Holds(run, party, area) is { } held ? BigInteger.Max(0, held - (citys ? run.OwedOfBalance.GetValueOrDefault(area) : 0)) : null;
    }

    /// <summary>An own party pays; 未经批准，任何部门单位不得动用暂存基金 (reading <c>custody</c>).</summary>
    private static void FromOwn(FundYear run, JsonElement step, string party, string area, BigInteger amount)
    {
        if (party == "balance" && run.HasCustody && run.Reading("custody") == "approval")
        {
            run.CustodyDrawn[area] = run.CustodyDrawn.GetValueOrDefault(area) + amount;
            if (run.CustodyDrawn[area] > run.Fact(area, "custodyApproved"))
            {
                throw new ReferenceException("custodyApproved", area, run.ReadingRule("custody", FundYear.Rule(step)));
            }
        }

        run.Book.Move(Sharing.Name(party, area), "fund:" + area, amount, FundYear.Rule(step), "coverage");
    }

    /// <summary>What an area centralised is still its own: the pool gives it back for the area's gap, as far as the pool holds it.</summary>
    private static void FromCentralised(FundYear run, JsonElement step)
    {
        BigInteger[] asked = [.. run.Areas.Select(area => BigInteger.Min(Open(run, area), run.Centralised.GetValueOrDefault(area)))];
        BigInteger[] granted = Ration(run, asked, BigInteger.Max(0, run.Book["pool"]));
        for (int index = 0; index < granted.Length; index++)
        {
            string area = run.Areas[index];
            run.Book.Move("pool", "fund:" + area, granted[index], FundYear.Rule(step), "coverage");
            run.Centralised[area] = run.Centralised.GetValueOrDefault(area) - granted[index];
        }
    }

    private static BigInteger[] InOrder(BigInteger open, BigInteger[] held)
    {
        var paid = new BigInteger[held.Length];
        for (int party = 0; party < held.Length; party++)
        {
            paid[party] = BigInteger.Min(open, held[party]);
            open -= paid[party];
        }

        return paid;
    }

    private static void Shared(FundYear run, JsonElement step)
    {
        string[] parties = Sharing.Parties(step.GetProperty("shares"));
        int pool = Array.IndexOf(parties, "pool");
        Rational[]?[] weights = [.. run.Areas.Select(area => Open(run, area).IsZero ? null : Weights(run, step, parties, area))];
        BigInteger[]?[] parts = [.. run.Areas.Select((area, index) => weights[index] is { } own ? Apportionment.Split(Open(run, area), own) : null)];
        BigInteger[] asked = [.. parts.Select(part => part is null || pool < 0 ? 0 : part[pool])];
        BigInteger[] granted = Grant(run, asked);
        for (int index = 0; index < parts.Length; index++)
        {
            if (FundYear.Flag(step, "poolGrantsWhole") && granted[index] < asked[index])
            {
                throw new ReferenceException("pool", run.Areas[index], FundYear.Rule(step));
            }
        }

        for (int index = 0; index < parts.Length; index++)
        {
            if (parts[index] is { } part)
            {
                MatchThePool(run, parties, weights[index]!, part, granted[index]);
                Pay(run, step, run.Areas[index], parties, part, granted[index]);
            }
        }
    }

    /// <summary>
    /// Reading <c>pool-match</c>: 5:5 holds only as far as the pool can pay, so that the government's part follows what the pool pays. A pool that pays
    /// its part whole has kept the proportion.
    /// </summary>
    private static void MatchThePool(FundYear run, string[] parties, Rational[] weights, BigInteger[] parts, BigInteger granted)
    {
        int pool = Array.IndexOf(parties, "pool");
        int government = Array.IndexOf(parties, "area-fiscal");
        if (run.Reading("pool-match") == "match-only" && pool >= 0 && government >= 0 && granted < parts[pool])
        {
            parts[government] = BigInteger.Min(parts[government], (granted * weights[government] / weights[pool]).Round());
        }
    }

    /// <summary>The step's weights for an area, after unmet conditions (SN-2-3) and a failed assessment (JH-14-2).</summary>
    private static Rational[] Weights(FundYear run, JsonElement step, string[] parties, string area)
    {
        Rational[] weights = Sharing.Weights(run, step.GetProperty("shares"), area, FundYear.Rule(step));
        if (FundYear.Find(step, "deduction") is { } deduction && run.AreaList(area, "unmetConditions").Any())
        {
            Shift(weights, Array.IndexOf(parties, "pool"), Array.IndexOf(parties, "area-fiscal"), Deducted(run, deduction, area));
        }

        if (FundYear.Find(step, "assessmentRise") is { } rise && run.AreaText(area, "assessment") == "fail")
        {
            int self = Array.IndexOf(parties, "area-fiscal");
            Rational points = run.Reading("assessment-rise") == "relative" ? weights[self] * FundYear.Value(rise) : FundYear.Value(rise);
            int other = self == 0 ? 1 : 0;
            Shift(weights, other, self, points);
        }

        return weights;
    }

    /// <summary>未满足条件的降低省级调剂比例, by the reading: so much for each condition, all of it, or nothing because the decided share says it already.</summary>
    private static Rational Deducted(FundYear run, JsonElement deduction, string area)
    {
        switch (run.Reading("condition-deduction"))
        {
            case "all-or-nothing":
                return Rational.One;
            case "decided":
                return Rational.Zero;
            default:
                string decision = deduction.GetProperty("decision").GetString()!;
                Rational each = run.FundRate(decision) ?? throw new ReferenceException(decision, area, FundYear.Rule(deduction));
                return each * run.AreaList(area, "unmetConditions").Count();
        }
    }

    /// <summary>Moves points from one party to another, which never makes the first negative.</summary>
    private static void Shift(Rational[] weights, int from, int to, Rational points)
    {
        Rational moved = Rational.Min(points, weights[from]);
        weights[from] -= moved;
        weights[to] += moved;
    }

    private static void Pay(FundYear run, JsonElement step, string area, string[] parties, BigInteger[] parts, BigInteger granted)
    {
        string rule = FundYear.Rule(step);
        for (int party = 0; party < parties.Length; party++)
        {
            string kind = parties[party];
            if (kind == "pool")
            {
                FromPool(run, area, granted, rule, "coverage");
                Remember(run, area, granted);
                continue;
            }

            BigInteger open = BigInteger.Min(parts[party], HeldForGap(run, kind, area) ?? parts[party]);
            if (kind == "area-fiscal" && FundYear.Flag(step, "reserveForShare"))
            {
                BigInteger allowed = run.Fact(area, "riskReserveForShare") - run.ReserveForShareDrawn.GetValueOrDefault(area);
                BigInteger drawn = BigInteger.Min(open, BigInteger.Min(BigInteger.Max(0, allowed), Sharing.Holds(run, "reserve", area)!.Value));
                run.ReserveForShareDrawn[area] = run.ReserveForShareDrawn.GetValueOrDefault(area) + drawn;
                run.Book.Move("reserve:" + area, "fund:" + area, drawn, rule, "coverage");
                Remember(run, area, drawn);
                open -= drawn;
            }

            FromOwn(run, step, kind, area, open);
            if (kind is "pool-fiscal" or "reserve" or "area-fiscal")
            {
                Remember(run, area, open);
            }
        }
    }

    private static void Remember(FundYear run, string area, BigInteger amount) =>
        run.SharedPaid[area] = run.SharedPaid.GetValueOrDefault(area) + amount;

    /// <summary>What the pool grants of what is asked of it (readings <c>pool-availability</c>, <c>scarce-pool</c>).</summary>
    public static BigInteger[] Grant(FundYear run, BigInteger[] asked)
    {
        BigInteger available = run.Book["pool"];
        if (run.Reading("pool-availability") == "opening")
        {
            available = BigInteger.Min(available, run.PoolOpening - run.PoolGranted);
        }

        return Ration(run, asked, BigInteger.Max(0, available));
    }

    /// <summary>An amount divided over what is asked of it (reading <c>scarce-pool</c>).</summary>
    public static BigInteger[] Ration(FundYear run, BigInteger[] asked, BigInteger available)
    {
        if (asked.Aggregate(BigInteger.Zero, BigInteger.Add) <= available)
        {
            return asked;
        }

        if (run.Reading("scarce-pool") == "pro-rata")
        {
            return Apportionment.Split(available, asked);
        }

        var granted = new BigInteger[asked.Length];
        for (int index = 0; index < asked.Length; index++)
        {
            granted[index] = BigInteger.Min(asked[index], available);
            available -= granted[index];
        }

        return granted;
    }

    public static void FromPool(FundYear run, string area, BigInteger amount, string rule, string stage)
    {
        run.Book.Move("pool", "fund:" + area, amount, rule, stage);
        run.PoolGranted += amount;
        if (!amount.IsZero)
        {
            run.Adjusted.Add(area);
        }
    }
}
