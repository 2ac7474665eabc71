using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>
/// Answers whether a member is entitled to a benefit (待遇享受) in a month, such as the method of an <c>EntitlementRegister</c>. Several threads call it at
/// once.
/// </summary>
/// <param name="member">The member's id, in UTF-8.</param>
/// <param name="month">The month, as the number yyyyMM.</param>
/// <param name="benefit">
/// The account that the claim's pooled payment goes to: inpatient, outpatient or maternity. Maternity covers the medical types 51 to 53, and every claim
/// of insurance type 510.
/// </param>
public delegate bool EntitlementCheck(ReadOnlySpan<byte> member, int month, BenefitComponent benefit);
