using MedPool.Internals;

namespace MedPool;

public abstract partial class Policy
{
    /// <summary>
    /// Checks a settlement: by arithmetic (<see cref="Settlement.Verify"/>), and by settling again. With the facts, and the ledger where there
    /// was one, also that these are what the settlement was made from.
    /// </summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="facts">The facts, or <see langword="null"/>: those that the settlement carries, without checking the digest.</param>
    /// <param name="ledger">The ledger, where the settlement was made from one.</param>
    public VerificationReport Verify(Settlement settlement, SettlementFacts? facts = null, Ledger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        VerificationCheck[] checks = facts is null ? [VerificationCheck.SettledAgain] : [VerificationCheck.SettledAgain, VerificationCheck.Digest];
        return settlement.Verify().With(checks, Resettlement.Check(settlement, this, facts, ledger));
    }
}
