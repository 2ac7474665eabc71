namespace MedPool;

/// <summary>What the verification of a settlement (清算核验) checked, and what does not hold. Immutable.</summary>
/// <param name="Checks">What was checked, in order.</param>
/// <param name="Findings">What does not hold; empty for a sound settlement.</param>
public sealed record VerificationReport(EquatableArray<VerificationCheck> Checks, EquatableArray<VerificationFinding> Findings)
{
    /// <summary>Whether everything that was checked holds.</summary>
    public bool IsSound => Findings.Count == 0;

    /// <summary>The report with further checks and their findings.</summary>
    internal VerificationReport With(IEnumerable<VerificationCheck> checks, IEnumerable<VerificationFinding> findings) => new(
        new EquatableArray<VerificationCheck>([.. Checks, .. checks]),
        new EquatableArray<VerificationFinding>([.. Findings, .. findings]));
}
