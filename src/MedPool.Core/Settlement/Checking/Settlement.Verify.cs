using MedPool.Internals;

namespace MedPool;

public sealed partial record Settlement
{
    /// <summary>
    /// Checks the settlement by arithmetic alone: every account from the listed transfers, conservation, the areas' figures. <c>Policy.Verify</c>
    /// also settles again.
    /// </summary>
    public VerificationReport Verify() => new(
        new EquatableArray<VerificationCheck>([VerificationCheck.Accounts, VerificationCheck.Conservation, VerificationCheck.Figures]),
        FundVerification.Check(this));
}
