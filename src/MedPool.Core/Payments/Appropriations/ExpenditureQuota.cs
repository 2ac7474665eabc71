namespace MedPool.Payments;

/// <summary>The annual expenditure quota of an area (总量定额).</summary>
public static class ExpenditureQuota
{
    /// <summary>Next year's quota with what is left of this year's carried over (JN-3-4-3): new quota + max(0, quota − expenditure).</summary>
    public static Fen Next(Fen newQuota, Fen quota, Fen expenditure) => newQuota + Fen.Max(Fen.Zero, quota - expenditure);

    /// <summary>By how much expenditure exceeds the quota, which the rule forbids (JN-3-4-4); zero where it does not.</summary>
    public static Fen Excess(Fen quota, Fen expenditure) => Fen.Max(Fen.Zero, expenditure - quota);
}
