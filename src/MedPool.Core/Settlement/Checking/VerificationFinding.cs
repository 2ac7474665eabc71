namespace MedPool;

/// <summary>Something in a settlement that does not hold. Immutable.</summary>
/// <param name="Place">Where: a fund, party or area.</param>
/// <param name="Problem">What does not hold, with both numbers.</param>
public sealed record VerificationFinding(string Place, string Problem)
{
    /// <summary>Place and problem on one line.</summary>
    public override string ToString() => $"{Place}: {Problem}";
}
