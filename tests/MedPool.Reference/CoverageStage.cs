using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>Stage 10: the gap of the year is met step by step; and stage 11, which looks back on it.</summary>
internal static class CoverageStage
{
    public static void Run(FundYear run, JsonElement stage)
    {
        OneApplication(run, stage);
        foreach (string area in run.Areas.Where(area => run.Current(area).Sign < 0))
        {
            run.OtherGap.TryAdd(area, -run.Current(area)); // The first gap that is found; a later coverage meets what is left of it.
            if (FundYear.Find(stage, "requiresBalance") is { } required && run.CumulativeBalance.Sign <= 0)
            {
                throw new ReferenceException("cumulativeBalance", area, FundYear.Rule(required));
            }
        }

        foreach (JsonElement step in stage.GetProperty("steps").EnumerateArray())
        {
            if (step.GetProperty("step").GetString() == "own")
            {
                OwnFunds(run, step);
            }
            else
            {
                Shared(run, step);
            }
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
        foreach (string area in run.Areas)
        {
            foreach (JsonElement from in step.GetProperty("from").EnumerateArray())
            {
                string party = from.GetString()!;
                BigInteger amount = BigInteger.Min(Open(run, area), Sharing.Holds(run, party, area)!.Value);
                run.Book.Move(Sharing.Name(party, area), "fund:" + area, amount, FundYear.Rule(step), "coverage");
            }
        }
    }

    private static void Shared(FundYear run, JsonElement step)
    {
        string[] parties = Sharing.Parties(step.GetProperty("shares"));
        int pool = Array.IndexOf(parties, "pool");
        BigInteger[]?[] parts = [.. run.Areas.Select(area =>
            Open(run, area).IsZero ? null : Apportionment.Split(Open(run, area), Weights(run, step, parties, area)))];
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
                Pay(run, step, run.Areas[index], parties, part, granted[index]);
            }
        }
    }

    /// <summary>The step's weights for an area, after unmet conditions (SN-2-3) and a failed assessment (JH-14-2).</summary>
    private static Rational[] Weights(FundYear run, JsonElement step, string[] parties, string area)
    {
        Rational[] weights = Sharing.Weights(run, step.GetProperty("shares"), area, FundYear.Rule(step));
        if (FundYear.Find(step, "deduction") is { } deduction && run.AreaList(area, "unmetConditions").Any())
        {
            string decision = deduction.GetProperty("decision").GetString()!;
            Rational each = run.FundRate(decision) ?? throw new ReferenceException(decision, area, FundYear.Rule(deduction));
            Shift(weights, Array.IndexOf(parties, "pool"), Array.IndexOf(parties, "area-fiscal"), each * run.AreaList(area, "unmetConditions").Count());
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

            BigInteger open = BigInteger.Min(parts[party], Sharing.Holds(run, kind, area) ?? parts[party]);
            if (kind == "area-fiscal" && FundYear.Flag(step, "reserveForShare"))
            {
                BigInteger allowed = run.Fact(area, "riskReserveForShare") - run.ReserveForShareDrawn.GetValueOrDefault(area);
                BigInteger drawn = BigInteger.Min(open, BigInteger.Min(BigInteger.Max(0, allowed), Sharing.Holds(run, "reserve", area)!.Value));
                run.ReserveForShareDrawn[area] = run.ReserveForShareDrawn.GetValueOrDefault(area) + drawn;
                run.Book.Move("reserve:" + area, "fund:" + area, drawn, rule, "coverage");
                Remember(run, area, drawn);
                open -= drawn;
            }

            run.Book.Move(Sharing.Name(kind, area), "fund:" + area, open, rule, "coverage");
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

        available = BigInteger.Max(0, available);
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

    public static void Reward(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);
        foreach (string area in run.Areas)
        {
            if (run.AreaRate(area, stage.GetProperty("decision").GetString()!) is not { } rate)
            {
                continue;
            }

            BigInteger amount = (rate * run.SharedPaid.GetValueOrDefault(area)).Round();
            if (run.AreaText(area, "assessment") == "fail")
            {
                run.Book.Move("area-fiscal:" + area, "pool", amount, rule, "reward");
            }
            else
            {
                run.Book.Move("pool", "balance:" + area, BigInteger.Min(amount, run.Book["pool"]), rule, "reward");
            }
        }
    }
}
