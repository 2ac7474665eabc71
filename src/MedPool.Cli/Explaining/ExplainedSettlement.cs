namespace MedPool.Cli.Explaining;

/// <summary>A settlement out of a file, with the steps behind its amounts.</summary>
internal static class ExplainedSettlement
{
    /// <summary>Loads it; where an earlier version wrote it without steps, the policy says them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The policy, or <see langword="null"/>: the one that the settlement names.</param>
    public static Settlement Load(string file, string? policy)
    {
        Settlement settlement = Settlement.Load(file);
        return settlement.Funds.All(fund => fund.IsExplained)
            ? settlement
            : PolicySource.ForYear(policy ?? settlement.PolicyId, settlement.Year).Explain(settlement);
    }
}
