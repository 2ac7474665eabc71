using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>The planned amount of a levy per area, before the cap.</summary>
internal static class LevyPlan
{
    /// <summary>Writes the planned amounts to <see cref="SettlementRun.Asked"/>.</summary>
    /// <returns>What shaped them.</returns>
    public static Shaping Make<TMode>(in SettlementRun run, in LevyTerms terms)
        where TMode : struct, IRecordMode
    {
        return terms.Amount.Kind switch
        {
            LevyAmountKind.ToTarget => ToTarget<TMode>(in run, in terms),
            LevyAmountKind.OfFigure => OfFigure<TMode>(in run, in terms),
            LevyAmountKind.PerHead => PerHead<TMode>(in run, in terms),
        };
    }

    // 上划比例 =（满足支付能力的额度 - 以前年度调剂金）/ 累计结余的总和, the same for every area.
    private static Shaping ToTarget<TMode>(in SettlementRun run, in LevyTerms terms)
        where TMode : struct, IRecordMode
    {
        Fen target = run.Capacity(terms.Amount.Months, terms.Amount.Of, terms.Rule);
        bool byArea = terms.Amount.Offset is not null && run.Readings.OffsetByArea;
        Fen need = byArea ? target : Fen.Max(Fen.Zero, target - run.Fund[FundFact.PoolOpeningBalance]);
        Span<Fen> planned = run.Asked;
        for (int area = 0; area < planned.Length; area++)
        {
            planned[area] = run.Holding(PartyKind.Balance, area);
        }

        Int128 held = KernelMath.Sum(planned);
        Fen total = held < need.Value ? new Fen((long)held) : need;
        Apportion.Split(total, planned, planned);
        bool contributed = run.Fund[FundFact.PoolOpeningBalance] > Fen.Zero;
        for (int area = 0; area < planned.Length; area++)
        {
            Fen prior = run.Facts[area][AreaFact.PriorPoolContribution];
            contributed |= prior > Fen.Zero;
            planned[area] = byArea ? Fen.Max(Fen.Zero, planned[area] - prior) : planned[area];
        }

        bool isOffset = terms.Amount.Offset is not null && contributed;
        if (TMode.IsOn)
        {
            LevyNotes.ToTarget(in run, in terms, target, need, total, isOffset);
        }

        return isOffset ? Shaping.Offset | Shaping.OffsetReading : Shaping.None;
    }

    private static Shaping OfFigure<TMode>(in SettlementRun run, in LevyTerms terms)
        where TMode : struct, IRecordMode
    {
        Rate rate = RateOf(in run, terms.Amount.Rate, terms.Rule);
        Span<Fen> planned = run.Asked;
        for (int area = 0; area < planned.Length; area++)
        {
            planned[area] = KernelMath.RoundedShare(run.Figure(terms.Amount.Of, area, terms.Rule), rate);
        }

        if (TMode.IsOn)
        {
            LevyNotes.OfFigure(in run, in terms, rate);
        }

        return Shaping.None;
    }

    private static Shaping PerHead<TMode>(in SettlementRun run, in LevyTerms terms)
        where TMode : struct, IRecordMode
    {
        Span<Fen> planned = run.Asked;
        for (int area = 0; area < planned.Length; area++)
        {
            Int128 amount = (Int128)terms.Amount.PerHead.Value * run.Figure(AreaFact.InsuredPersons, area, terms.Rule);
            if (amount > long.MaxValue)
            {
                run.Fail(RequirementKind.OutOfRange, "the levy per head", area, terms.Rule);
            }

            planned[area] = new Fen((long)amount);
        }

        if (TMode.IsOn)
        {
            LevyNotes.PerHead(in run, in terms);
        }

        return Shaping.None;
    }

    // A decision comes before the policy's own rate; a year that has neither is an error, never a default.
    private static Rate RateOf(in SettlementRun run, in RateTerms rate, ushort rule)
    {
        if (rate.Decision is { } decision && run.Fund.Has(decision))
        {
            return run.Fund[decision];
        }

        for (int i = 0; i < rate.Values.Count; i++)
        {
            DatedRateTerms dated = rate.Values[i];
            if (dated.FromYear <= run.Year && run.Year <= dated.ToYear)
            {
                return dated.Rate;
            }
        }

        run.Fail(rate.Decision is null ? RequirementKind.NoRate : RequirementKind.Missing, null, -1, rule, fact: FundFact.LevyRate.Row);
        return default;
    }
}
