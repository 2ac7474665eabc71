using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// Splits by weights that unmet conditions or a failed assessment change. Weights of nine digits, over a deduction and a rise of nine digits each,
/// leave 64 bits, so the change is made in 128 and the split goes back to 64 where it fits.
/// </summary>
internal static class ShiftedShares
{
    /// <summary>Splits an open gap by the weights of a step, conditions deducted first, the assessment's rise on what is left.</summary>
    /// <exception cref="FactsException">The deduction for unmet conditions is not decided.</exception>
    public static void Split(in SettlementRun run, in SharedStepTerms terms, int area, Fen open, ReadOnlySpan<long> weights, Span<Fen> parts)
    {
        Span<Int128> shifted = stackalloc Int128[ShareTerms.PartiesMax];
        shifted = shifted[..weights.Length];
        Shift(in run, in terms, area, weights, shifted);
        Split(open, shifted, parts);
    }

    /// <summary>The weights of a step for an area, after what unmet conditions and a failed assessment change.</summary>
    /// <exception cref="FactsException">The deduction for unmet conditions is not decided.</exception>
    public static void Shift(in SettlementRun run, in SharedStepTerms terms, int area, ReadOnlySpan<long> weights, Span<Int128> shifted)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            shifted[i] = weights[i];
        }

        ref readonly AreaFacts facts = ref run.Facts[area];
        if (terms.Deduction is { } deduction && facts[AreaFact.UnmetConditions] > 0)
        {
            Deduct(in run, deduction, area, terms.Shares, shifted);
        }

        if (facts[AreaFact.Assessment] == Assessment.Fail && terms.AssessmentRise.Numerator > 0)
        {
            Raise(shifted, terms.Shares.AreaFiscalIndex, terms.AssessmentRise, run.Readings.AssessmentRiseIsRelative);
        }
    }

    // 未满足条件的降低省级调剂比例: so much for each condition, or all of it, or nothing because the decided share says it already.
    private static void Deduct(in SettlementRun run, ushort rule, int area, in ShareTerms shares, Span<Int128> weights)
    {
        if (run.Readings.ConditionsDecided)
        {
            return;
        }

        if (run.Readings.ConditionsAllOrNothing)
        {
            weights[shares.AreaFiscalIndex] += weights[shares.PoolIndex];
            weights[shares.PoolIndex] = 0;
            return;
        }

        run.Require(FundFact.ConditionDeduction, area, rule);
        Deduct(weights, shares, run.Fund[FundFact.ConditionDeduction], run.Facts[area][AreaFact.UnmetConditions]);
    }

    // p = max(0, pool − deduction × unmet conditions); the area's government bears the rest.
    private static void Deduct(Span<Int128> weights, in ShareTerms shares, Rate deduction, long conditions)
    {
        Int128 whole = Scale(weights, deduction.Denominator);
        Int128 moved = Int128.Min(weights[shares.PoolIndex], whole / deduction.Denominator * deduction.Numerator * conditions);
        weights[shares.PoolIndex] -= moved;
        weights[shares.AreaFiscalIndex] += moved;
    }

    // Five points (or 5% of its share) more for the area's government, taken from the others in order, none of which falls below zero.
    private static void Raise(Span<Int128> weights, int government, Rate rise, bool relative)
    {
        Int128 whole = Scale(weights, rise.Denominator);
        Int128 wanted = (relative ? weights[government] : whole) / rise.Denominator * rise.Numerator;
        for (int i = 0; i < weights.Length && wanted > 0; i++)
        {
            Int128 moved = i == government ? 0 : Int128.Min(wanted, weights[i]);
            weights[i] -= moved;
            weights[government] += moved;
            wanted -= moved;
        }
    }

    // Makes room for a denominator; the proportions stay. Returns the whole.
    private static Int128 Scale(Span<Int128> weights, long denominator)
    {
        Int128 whole = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= denominator;
            whole += weights[i];
        }

        return whole;
    }

    private static void Split(Fen open, ReadOnlySpan<Int128> weights, Span<Fen> parts)
    {
        Int128 whole = 0;
        foreach (Int128 weight in weights)
        {
            whole += weight;
        }

        if (whole > long.MaxValue)
        {
            Apportion.Split(open, weights, parts);
            return;
        }

        Span<long> narrow = stackalloc long[ShareTerms.PartiesMax];
        for (int i = 0; i < weights.Length; i++)
        {
            narrow[i] = (long)weights[i];
        }

        ShareWeights.Split(open, narrow[..weights.Length], parts);
    }
}
