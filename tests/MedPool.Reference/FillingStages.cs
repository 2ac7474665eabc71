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
            MakeGood(run, stage, area, PrePoolingGap(run, stage, area), rule);
            PayOldBills(run, stage, area);
        }
    }

    /// <summary>
    /// As audited; or, where the books of before are given, what they lack together: 城镇职工医疗保险基金和生育保险基金合并计算后仍有缺口.
    /// </summary>
    private static BigInteger PrePoolingGap(FundYear run, JsonElement stage, string area)
    {
        if (FundYear.Find(stage, "netted") is null || run.AreaObject(area, "prePoolingBalances") is not { } balances)
        {
            return run.Fact(area, "prePoolingGap");
        }

        BigInteger sum = balances.EnumerateObject().Aggregate(BigInteger.Zero, (left, balance) => left + FundYear.Fen(balance.Value));
        return BigInteger.Max(0, -sum);
    }

    private static void MakeGood(FundYear run, JsonElement stage, string area, BigInteger gap, string rule)
    {
        if (gap.IsZero)
        {
            return;
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

    /// <summary>应付未付费用，由当地医疗保险基金支付，医疗保险基金不足以支付的，由当地人民政府负责清偿.</summary>
    private static void PayOldBills(FundYear run, JsonElement stage, string area)
    {
        if (FundYear.Find(stage, "bills") is { } bills)
        {
            BigInteger owed = run.Fact(area, "unpaidBills");
            BigInteger paid = BigInteger.Min(owed, run.Drawable(area));
            run.Book.Move("balance:" + area, "providers", paid, FundYear.Rule(bills), "pre-pooling");
            run.Book.Move("area-fiscal:" + area, "providers", owed - paid, FundYear.Rule(bills), "pre-pooling");
        }
    }

    public static void Centralise(FundYear run, JsonElement stage)
    {
        string rule = FundYear.Rule(stage);
        Rational share = FundYear.Value(stage.GetProperty("share"));
        bool again = run.HasCustody;
        run.HasCustody = true;
        foreach (string area in run.Areas)
        {
            // What stayed owed of the year before comes due with the first year's share; 待定期存款到期后补足.
            BigInteger due = run.TakeArrears(area) + (run.IsFirstYear ? (share * run.Drawable(area)).Round() : 0);
            BigInteger held = BigInteger.Min(due, run.Drawable(area));
            BigInteger paid = BigInteger.Min(held, run.FactOrNull(area, "demandDeposits") ?? held);
            run.Book.Move("balance:" + area, "pool", paid, rule, "centralise");
            run.OwedOfBalance[area] = run.OwedOfBalance.GetValueOrDefault(area) + due - paid;
            run.Centralised[area] = (again ? run.Centralised[area] : run.Fact(area, "centralised")) + paid;
            run.Owe(area, "balance:" + area, "pool", due - paid, rule, paid < held ? "demand-deposits" : "not-held");
        }
    }

    public static void Levy(FundYear run, JsonElement stage)
    {
        bool raised = !FundYear.Flag(stage, "firstYearOnly") || run.IsFirstYear;
        BigInteger[] planned = raised ? UnderCap(run, Planned(run, stage)) : new BigInteger[run.Areas.Count];
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
        BigInteger open = planned + run.TakeArrears(area);
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

        string last = stage.GetProperty("sources").EnumerateArray().Last().GetProperty("from").GetString()!;
        run.Owe(area, Sharing.Name(last, area), "pool", open, FundYear.Rule(stage), "not-held");
    }
}
