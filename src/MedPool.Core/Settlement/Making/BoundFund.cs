using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>A fund's facts in the form and order of the kernel, checked against the policy.</summary>
/// <param name="Index">Index of the fund in the policy.</param>
/// <param name="Asked">What the fund's stages ask for.</param>
/// <param name="Year">The facts they were made from, ledger figures filled in.</param>
/// <param name="Fund">The fund's facts.</param>
/// <param name="Areas">The areas' facts, in policy order.</param>
internal sealed record BoundFund(int Index, AskedFacts Asked, FundYear Year, FundFacts Fund, AreaFacts[] Areas);
