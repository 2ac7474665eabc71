namespace MedPool.Kernels;

/// <summary>What shares say to the recorder.</summary>
internal static class ShareNotes
{
    /// <summary>The weights of shares, one input each, <c>sharePool</c>; <see cref="StepDraft.Weights"/> is their list.</summary>
    public static StepDraft Shares(this StepDraft step, in ShareTerms shares, in SettlementRun run, ushort rule)
    {
        Span<long> weights = stackalloc long[ShareTerms.PartiesMax];
        weights = weights[..shares.Parties.Count];
        ShareWeights.Of(in run, in shares, step.Area, rule, weights);
        Int128 whole = 0;
        foreach (long weight in weights)
        {
            whole += weight;
        }

        ExplanationSource source = shares.Weights.Count > 0 ? ExplanationSource.Value : ExplanationSource.Fact;
        for (int i = 0; i < weights.Length; i++)
        {
            step.Number(StepDraft.ShareOf(shares.Parties[i]), new ExplanationNumber(weights[i], whole, ExplanationUnit.Rate), source);
        }

        step.Weights = $"[{string.Join(", ", shares.Parties.Select(StepDraft.ShareOf))}]";
        return step;
    }
}
