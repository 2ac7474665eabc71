using MedPool.Law;

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
    /// <returns>What shaped the parts.</returns>
    public static Shaping Split(in SettlementRun run, in SharedStepTerms terms, int area, Fen open, Span<Fen> parts)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        weights = weights[..parts.Length];
        Of(in run, terms.Shares, area, terms.Rule, weights);
        Shaping shaping = ShapingOf(in run, in terms, area);
        if (shaping != Shaping.None)
        {
            ShiftedShares.Split(in run, in terms, area, open, weights, parts);
        }
        else
        {
            Split(open, weights, parts);
        }

        return shaping;
    }

    /// <summary>What the area's government pays beside what the pool pays, in the proportion of the step's weights.</summary>
    public static Fen MatchOf(in SettlementRun run, in SharedStepTerms terms, int area, Fen granted)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        weights = weights[..terms.Shares.Parties.Count];
        Of(in run, terms.Shares, area, terms.Rule, weights);
        Span<Int128> shifted = stackalloc Int128[ShareTerms.PartiesMax];
        shifted = shifted[..weights.Length];
        ShiftedShares.Shift(in run, in terms, area, weights, shifted);
        return KernelMath.RoundedMatch(granted, shifted[terms.Shares.AreaFiscalIndex], shifted[terms.Shares.PoolIndex]);
    }

    private static Shaping ShapingOf(in SettlementRun run, in SharedStepTerms terms, int area)
    {
        Shaping shaping = Shaping.None;
        if (terms.Deduction is not null && run.Facts[area][AreaFact.UnmetConditions] > 0)
        {
            shaping |= Shaping.Deduction | Shaping.ConditionReading;
        }

        if (terms.AssessmentRise.Numerator > 0 && run.Facts[area][AreaFact.Assessment] == Assessment.Fail)
        {
            shaping |= Shaping.AssessmentRise | Shaping.RiseReading;
        }

        return shaping;
    }

    /// <summary>The weights of the shares for an area, before anything changes them.</summary>
    /// <exception cref="FactsException">The deciding fact is missing, or its shares do not add up to 1.</exception>
    public static void Of(in SettlementRun run, in ShareTerms shares, int area, ushort rule, Span<long> weights)
    {
        if (shares.Weights.Count > 0)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = shares.Weights[i];
            }

            return;
        }

        DecidedShares decided = Decided(in run, in shares, area, rule);
        long sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = decided[shares.Parties[i]];
            sum += weights[i];
        }

        if (sum != DecidedShares.Whole)
        {
            run.Fail(RequirementKind.SharesNotWhole, null, area, rule, fact: shares.AreaDecision?.Row ?? shares.FundDecision?.Row);
        }
    }

    /// <summary>Splits an amount by whole-number weights; two parties, the common case, in 64 bits where they fit.</summary>
    public static void Split(Fen amount, ReadOnlySpan<long> weights, Span<Fen> parts)
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

    private static DecidedShares Decided(in SettlementRun run, in ShareTerms shares, int area, ushort rule)
    {
        if (shares.AreaDecision is { } ofArea)
        {
            run.Require(ofArea, area, rule);
            return run.Facts[area][ofArea];
        }

        FundFact<EquatableArray<PartyShare>> ofFund = shares.FundDecision!.Value; // Shares without weights have one of the two.
        run.Require(ofFund, area, rule);
        return run.Fund[ofFund];
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
