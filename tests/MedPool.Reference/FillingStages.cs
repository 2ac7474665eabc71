using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>Stages 1 to 4: opening, pre-pooling, centralise, levy.</summary>
internal static class FillingStages
{
    public static void Opening(FundYear run, JsonElement stage)
    {
        run.Book.Open("pool", run.PoolOpening);
        foreach (string area in run.Areas)
        {
            run.Book.Open("balance:" + area, run.Fact(area, "openingBalance"));
            run.Book.Open("development:" + area, run.Fact(area, "developmentFund"));
            run.Book.Open("reserve:" + area, run.Fact(area, "riskReserve"));
        }

        run.Book.Move(
            "bank",
            "pool",
            run.PoolFact("interest") + run.PoolFact("otherIncome") + run.PoolFact("fromProvince"),
            FundYear.Rule(stage.GetProperty("poolIncome")),
            "opening");
        string incomeRule = FundYear.Rule(stage.GetProperty("income"));
        string expenditureRule = FundYear.Rule(stage.GetProperty("expenditure"));
        foreach (string area in run.Areas)
        {
            run.Book.Move("contributors", "fund:" + area, run.Needed(area, "income", incomeRule), incomeRule, "opening");
            run.Book.Move("fund:" + area, "providers", run.Needed(area, "expenditure", expenditureRule), expenditureRule, "opening");
        }
    }

    public static void PrePooling(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);
        foreach (string area in run.Areas)
        {
            BigInteger gap = run.Fact(area, "prePoolingGap");
            if (gap.IsZero)
            {
                continue;
            }

            JsonElement shares = stage.GetProperty("shares");
            string[] parties = Sharing.Parties(shares);
            BigInteger[] parts = Apportionment.Split(gap, Sharing.Weights(run, shares, area, rule));
            for (int party = 0; party < parties.Length; party++)
            {
                if (parties[party] == "pool" && parts[party] > run.Book["pool"])
                {
                    throw new ReferenceException("prePoolingGap", area, rule);
                }

                run.Book.Move(Sharing.Name(parties[party], area), "balance:" + area, parts[party], rule, "pre-pooling");
            }
        }
    }

    public static void Centralise(FundYear run, JsonElement stage)
    {
        if (!run.IsFirstYear)
        {
            return;
        }

        string rule = FundYear.Rule(stage);
        Rational share = FundYear.Value(stage.GetProperty("share"));
        foreach (string area in run.Areas)
        {
            BigInteger due = (share * run.Drawable(area)).Round();
            BigInteger paid = BigInteger.Min(due, run.FactOrNull(area, "demandDeposits") ?? due);
            run.Book.Move("balance:" + area, "pool", paid, rule, "centralise");
            if (paid < due)
            {
                run.Outstanding.Add(new(area, "balance:" + area, "pool", due - paid, rule));
            }
        }
    }

    public static void Levy(FundYear run, JsonElement stage)
    {
        if (FundYear.Flag(stage, "firstYearOnly") && !run.IsFirstYear)
        {
            return;
        }

        BigInteger[] planned = UnderCap(run, Planned(run, stage));
        for (int index = 0; index < planned.Length; index++)
        {
            Raise(run, stage, run.Areas[index], planned[index]);
        }
    }

    private static BigInteger[] Planned(FundYear run, JsonElement stage)
    {
        JsonElement amount = stage.GetProperty("amount");
        string rule = FundYear.Rule(stage);
        return amount.GetProperty("kind").GetString() switch
        {
            "to-target" => ToTarget(run, amount, rule),
            "of-figure" => OfFigure(run, amount, rule),
            "per-head" => PerHead(run, amount, rule),
            string kind => throw new NotSupportedException(kind),
            null => throw new NotSupportedException(),
        };
    }

    private static BigInteger[] ToTarget(FundYear run, JsonElement amount, string rule)
    {
        BigInteger target = run.Months(amount.GetProperty("months"), amount.GetProperty("of").GetString()!, rule);
        bool byArea = FundYear.Find(amount, "offset") is not null && run.Reading("first-levy-offset") == "by-area";
        BigInteger need = byArea ? target : BigInteger.Max(0, target - run.PoolOpening);
        BigInteger held = run.Areas.Aggregate(BigInteger.Zero, (sum, area) => sum + run.Drawable(area));
        BigInteger[] levies = Apportionment.Split(BigInteger.Min(need, held), run.Areas.Select(run.Drawable));
        return byArea
            ? [.. levies.Zip(run.Areas, (levy, area) => BigInteger.Max(0, levy - run.Fact(area, "priorPoolContribution")))]
            : levies;
    }

    private static BigInteger[] OfFigure(FundYear run, JsonElement amount, string rule)
    {
        Rational rate = RateInForce(run, amount.GetProperty("rate"), rule);
        string figure = amount.GetProperty("of").GetString()!;
        return [.. run.Areas.Select(area => (rate * run.Needed(area, figure, rule)).Round())];
    }

    private static BigInteger[] PerHead(FundYear run, JsonElement amount, string rule)
    {
        BigInteger fen = (FundYear.Value(amount.GetProperty("amount")) * 100).Floor();
        return [.. run.Areas.Select(area => fen * run.Needed(area, "insuredPersons", rule))];
    }

    /// <summary>A decision that the facts give, else the policy's own rate for the year, else an error.</summary>
    private static Rational RateInForce(FundYear run, JsonElement rate, string rule)
    {
        string? decision = FundYear.Find(rate, "decision")?.GetString();
        if (decision is not null && run.FundRate(decision) is { } decided)
        {
            return decided;
        }

        foreach (JsonElement value in FundYear.List(rate, "values"))
        {
            int from = FundYear.Find(value, "fromYear")?.GetInt32() ?? int.MinValue;
            int to = FundYear.Find(value, "toYear")?.GetInt32() ?? int.MaxValue;
            if (from <= run.Year && run.Year <= to)
            {
                return FundYear.Value(value);
            }
        }

        throw new ReferenceException(decision ?? "rate", null, rule);
    }

    private static BigInteger[] UnderCap(FundYear run, BigInteger[] planned)
    {
        // A cap under nothing does not come into play.
        if (FundYear.Find(run.Fund, "cap") is not { } cap || planned.All(amount => amount.IsZero))
        {
            return planned;
        }

        BigInteger ceiling = run.Months(cap.GetProperty("months"), cap.GetProperty("of").GetString()!, FundYear.Rule(cap.GetProperty("months")));
        return UnderCeiling(run, ceiling, planned);
    }

    /// <summary>What may still go to the pool: in the reading <c>threshold</c> all or nothing, else up to the ceiling.</summary>
    internal static BigInteger[] UnderCeiling(FundYear run, BigInteger ceiling, BigInteger[] amounts)
    {
        BigInteger room = BigInteger.Max(0, ceiling - run.Book["pool"]);
        BigInteger sum = amounts.Aggregate(BigInteger.Zero, BigInteger.Add);
        if (run.Reading("cap") == "threshold")
        {
            return room.IsZero ? new BigInteger[amounts.Length] : amounts;
        }

        return sum > room ? Apportionment.Split(room, amounts) : amounts;
    }

    private static void Raise(FundYear run, JsonElement stage, string area, BigInteger planned)
    {
        BigInteger open = planned;
        foreach (JsonElement source in stage.GetProperty("sources").EnumerateArray())
        {
            string party = source.GetProperty("from").GetString()!;
            BigInteger amount = BigInteger.Min(open, Sharing.Holds(run, party, area) ?? open);
            run.Book.Move(Sharing.Name(party, area), "pool", amount, FundYear.Rule(source), "levy");
            open -= amount;
            if (party == "fund")
            {
                run.LevyFromIncome[area] = run.LevyFromIncome.GetValueOrDefault(area) + amount;
            }
        }

        if (!open.IsZero)
        {
            string last = stage.GetProperty("sources").EnumerateArray().Last().GetProperty("from").GetString()!;
            run.Outstanding.Add(new(area, Sharing.Name(last, area), "pool", open, FundYear.Rule(stage)));
        }
    }
}
