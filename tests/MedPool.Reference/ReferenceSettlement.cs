using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>The slow, obvious settlement: a policy's and a year's JSON in, transfers and balances out, all in big integers and fractions.</summary>
public static class ReferenceSettlement
{
    /// <summary>Settles every fund that the facts give, in the policy's order.</summary>
    /// <param name="policy">The policy document.</param>
    /// <param name="facts">The facts document.</param>
    /// <param name="readings">Readings selected instead of the policy's chosen ones.</param>
    /// <exception cref="ReferenceException">The settlement cannot be made.</exception>
    public static IReadOnlyList<ReferenceResult> Settle(JsonElement policy, JsonElement facts, IReadOnlyDictionary<string, string>? readings = null)
    {
        int year = facts.GetProperty("year").GetInt32();
        JsonElement effective = policy.GetProperty("effective");
        if (year < int.Parse(effective.GetProperty("from").GetString()![..4], CultureInfo.InvariantCulture))
        {
            throw new ReferenceException("year", null, FundYear.Rule(effective));
        }

        var results = new List<ReferenceResult>();
        foreach (JsonElement fund in policy.GetProperty("funds").EnumerateArray())
        {
            string id = fund.GetProperty("id").GetString()!;
            if (FundYear.Find(facts.GetProperty("funds"), id) is { } fundFacts)
            {
                results.Add(SettleFund(new FundYear(policy, fund, fundFacts, year, readings ?? new Dictionary<string, string>()), id));
            }
        }

        return results;
    }

    private static ReferenceResult SettleFund(FundYear run, string id)
    {
        JsonElement closing = default;
        foreach (JsonElement stage in run.Fund.GetProperty("stages").EnumerateArray())
        {
            string name = stage.GetProperty("stage").GetString()!;
            run.Book.StageId = FundYear.Find(stage, "id")?.GetString();
            Run(run, name, stage);
            closing = stage;
        }

        return new(id, run.Book.Transfers, run.Book.Close(PartyOrder(run.Areas)), [.. run.Areas.Select(area => Figures(run, closing, area))], run.Outstanding);
    }

    private static void Run(FundYear run, string name, JsonElement stage)
    {
        Action<FundYear, JsonElement> action = name switch
        {
            "opening" => FillingStages.Opening,
            "pre-pooling" => FillingStages.PrePooling,
            "centralise" => FillingStages.Centralise,
            "levy" => FillingStages.Levy,
            "income-guarantee" => CurrentYearStages.IncomeGuarantee,
            "violation-recovery" => CurrentYearStages.ViolationRecovery,
            "management-liability" => CurrentYearStages.ManagementLiability,
            "surplus" => CurrentYearStages.Surplus,
            "emergency" => CurrentYearStages.Emergency,
            "coverage" => CoverageStage.Run,
            "reward" => RewardStage.Run,
            "closing" => Nothing,
            _ => throw new NotSupportedException(name),
        };
        action(run, stage);
    }

    /// <summary>Closing makes no transfers; its figures are read off the book.</summary>
    private static void Nothing(FundYear run, JsonElement stage)
    {
    }

    private static IEnumerable<string> PartyOrder(IReadOnlyList<string> areas) =>
        new[] { "fund", "balance", "development", "reserve" }.SelectMany(kind => areas.Select(area => kind + ":" + area)).Prepend("pool");

    private static ReferenceArea Figures(FundYear run, JsonElement closing, string area)
    {
        BigInteger income = run.Fact(area, "income");
        BigInteger expenditure = run.Fact(area, "expenditure");
        BigInteger levy = run.LevyFromIncome.GetValueOrDefault(area);
        BigInteger current = income - expenditure - levy;
        BigInteger balance = run.Book["balance:" + area];
        if (!run.Current(area).IsZero)
        {
            throw new InvalidOperationException($"fund:{area} does not close at zero.");
        }

        Rational? months = expenditure.IsZero ? null : new Rational(12 * balance, expenditure);
        return new(
            area, income, expenditure, current, levy, BigInteger.Max(0, -current), run.ManagementLiability.GetValueOrDefault(area),
            run.OtherGap.GetValueOrDefault(area), run.Surplus.GetValueOrDefault(area), run.Fact(area, "openingBalance"), balance,
            months is { } exact ? (exact * 100).Round() : null, NextQuota(run, closing, area), Flags(run, closing, area, months));
    }

    private static BigInteger? NextQuota(FundYear run, JsonElement closing, string area) =>
        FundYear.Find(closing, "quotaCarryOver") is not null && run.FactOrNull(area, "nextYearQuota") is { } quota
            ? quota + BigInteger.Max(0, run.Fact(area, "expenditureBudget") - run.Fact(area, "expenditure"))
            : null;

    private static List<string> Flags(FundYear run, JsonElement closing, string area, Rational? months)
    {
        var flags = new List<string>();
        foreach (JsonElement monitor in FundYear.List(closing, "monitors"))
        {
            // The sharpest that holds: below 6 watch, else below 9 low.
            if (months is { } exact && exact < FundYear.Value(monitor.GetProperty("below")))
            {
                flags.Add(monitor.GetProperty("flag").GetString()!);
                break;
            }
        }

        if (FundYear.Find(closing, "frozenFlag") is not null && run.Adjusted.Contains(area))
        {
            flags.Add("benefits-frozen");
        }

        return flags;
    }
}
