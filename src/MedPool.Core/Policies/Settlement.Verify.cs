using MedPool.Internals;

namespace MedPool;

public sealed partial record Settlement
{
    /// <summary>
    /// Checks the settlement anew: every account from the listed transfers, conservation, the areas' figures; with the policy, that settling
    /// again gives the same; with facts and ledger too, that they are those of the digest.
    /// </summary>
    /// <param name="policy">The policy, or <see langword="null"/> for arithmetic alone.</param>
    /// <param name="facts">The facts, or <see langword="null"/>: those that the settlement carries, without checking the digest.</param>
    /// <param name="ledger">The ledger, where the settlement was made from one.</param>
    /// <returns>What does not hold; empty for a sound settlement.</returns>
    public EquatableArray<VerificationFinding> Verify(Policy? policy = null, SettlementFacts? facts = null, Ledger? ledger = null)
    {
        EquatableArray<VerificationFinding> arithmetic = FundVerification.Check(this);
        return policy is null ? arithmetic : new([.. arithmetic, .. Resettlement.Check(this, policy, facts, ledger)]);
    }
}
