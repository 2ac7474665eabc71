namespace MedPool.Kernels;

/// <summary>The weights by which an area's amount is shared: the policy's, or decided ones, changed by unmet conditions and a failed assessment.</summary>
internal static class ShareWeights
{
    /// <summary>Brings weights to whole numbers over their common denominator.</summary>
    public static EquatableArray<long> ToWholeNumbers(EquatableArray<Rate> weights)
    {
        long common = 1;
        foreach (Rate weight in weights)
        {
            common = common / GreatestCommonDivisor(common, weight.Denominator) * weight.Denominator;
        }

        var whole = new long[weights.Count];
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = common / weights[i].Denominator * weights[i].Numerator;
        }

        return new EquatableArray<long>(whole);
    }

    /// <summary>Splits an amount by the weights of the shares.</summary>
    public static void Split(in SettlementRun run, in ShareTerms shares, int area, ushort rule, Fen amount, Span<Fen> parts)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        weights = weights[..parts.Length];
        Of(in run, in shares, area, rule, weights);
        Split(amount, weights, parts);
    }

    /// <summary>Splits an open gap by the weights of a shared step, with what unmet conditions and a failed assessment change.</summary>
    public static void Split(in SettlementRun run, in SharedStepTerms terms, int area, Fen open, Span<Fen> parts)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        weights = weights[..parts.Length];
        Of(in run, terms.Shares, area, terms.Rule, weights);
        if (terms.Deduction is { } deduction && run.Facts[area].UnmetConditions > 0)
        {
            run.Require(FundFact.ConditionDeduction, area, deduction);
            Deduct(weights, terms.Shares, run.Fund.ConditionDeduction, run.Facts[area].UnmetConditions);
        }

        if (run.Facts[area].AssessmentFailed && terms.AssessmentRise.Numerator > 0)
        {
            Raise(weights, terms.Shares.AreaFiscalIndex, terms.AssessmentRise, run.Readings.AssessmentRiseIsRelative);
        }

        Split(open, weights, parts);
    }

    /// <summary>The weights of the shares for an area, before anything changes them.</summary>
    /// <exception cref="FactsException">The deciding fact is missing, or its shares do not add up to 1.</exception>
    public static void Of(in SettlementRun run, in ShareTerms shares, int area, ushort rule, Span<long> weights)
    {
        if (shares.Decision == SharesDecision.None)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = shares.Weights[i];
            }

            return;
        }

        DecidedShares decided = Decided(in run, shares.Decision, area, rule);
        long sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = decided[shares.Parties[i]];
            sum += weights[i];
        }

        if (sum != DecidedShares.Whole)
        {
            run.Fail(RequirementKind.SharesNotWhole, shares.Decision.ToKey(), area, rule);
        }
    }

    /// <summary>A decision's key in <c>facts.json</c>.</summary>
    public static string ToKey(this SharesDecision decision) => decision switch
    {
        SharesDecision.ApprovedShares => "approvedShares",
        SharesDecision.PrePoolingShares => "prePoolingShares",
        _ => "systemicShares",
    };

    private static DecidedShares Decided(in SettlementRun run, SharesDecision decision, int area, ushort rule)
    {
        switch (decision)
        {
            case SharesDecision.ApprovedShares:
                run.Require(Fact.ApprovedShares, area, rule);
                return run.Facts[area].ApprovedShares;
            case SharesDecision.PrePoolingShares:
                run.Require(Fact.PrePoolingShares, area, rule);
                return run.Facts[area].PrePoolingShares;
            default:
                run.Require(FundFact.SystemicShares, area, rule);
                return run.Fund.SystemicShares;
        }
    }

    // p = max(0, pool − deduction × unmet conditions); the area's government bears the rest.
    private static void Deduct(Span<long> weights, in ShareTerms shares, Rate deduction, int conditions)
    {
        long whole = Scale(weights, deduction.Denominator);
        long moved = Math.Min(weights[shares.PoolIndex], whole / deduction.Denominator * deduction.Numerator * conditions);
        weights[shares.PoolIndex] -= moved;
        weights[shares.AreaFiscalIndex] += moved;
    }

    // Five points (or 5% of its share) more for the area's government, taken from the others in order, none of which falls below zero.
    private static void Raise(Span<long> weights, int government, Rate rise, bool relative)
    {
        long whole = Scale(weights, rise.Denominator);
        long wanted = (relative ? weights[government] : whole) / rise.Denominator * rise.Numerator;
        for (int i = 0; i < weights.Length && wanted > 0; i++)
        {
            long moved = i == government ? 0 : Math.Min(wanted, weights[i]);
            weights[i] -= moved;
            weights[government] += moved;
            wanted -= moved;
        }
    }

    // Makes room for a denominator; the proportions stay. Returns the whole.
    private static long Scale(Span<long> weights, long denominator)
    {
        long whole = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= denominator;
            whole += weights[i];
        }

        return whole;
    }

    private static void Split(Fen amount, ReadOnlySpan<long> weights, Span<Fen> parts)
    {
        if (weights.Length == 1)
        {
            parts[0] = amount;
        }
        else if (weights.Length == 2 && KernelMath.TrySplitInTwo(amount, weights[0], weights[1], out Fen first))
        {
            (parts[0], parts[1]) = (first, amount - first);
        }
        else
        {
            Apportion.Split(amount, weights, parts);
        }
    }

    private static long GreatestCommonDivisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
