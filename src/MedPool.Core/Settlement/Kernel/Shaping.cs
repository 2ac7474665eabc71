using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>
/// What shaped an amount beside the rule that began it, as the kernel notes it: other rules of the policy, and readings that came into play because another
/// alternative would have given another amount.
/// </summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Shaping
{
    /// <summary>Nothing but the transfer's own rule.</summary>
    None = 0,

    /// <summary>The pool's ceiling cut it.</summary>
    Ceiling = 1 << 0,

    /// <summary>A failed assessment moved a part to the area's government.</summary>
    AssessmentRise = 1 << 1,

    /// <summary>Unmet conditions lowered the pool's share.</summary>
    Deduction = 1 << 2,

    /// <summary>The pool of earlier years was set off.</summary>
    Offset = 1 << 3,

    /// <summary>The rule that says what counts as mismanaged.</summary>
    Liability = 1 << 4,

    /// <summary>The credit for income above plan and expenditure below budget came first.</summary>
    Credit = 1 << 5,

    /// <summary>Books of before pooling were netted.</summary>
    Netting = 1 << 6,

    /// <summary>The reading <c>pool-availability</c>.</summary>
    PoolAvailability = 1 << 10,

    /// <summary>The reading <c>scarce-pool</c>.</summary>
    ScarcePool = 1 << 11,

    /// <summary>The reading <c>cap</c>.</summary>
    CapReading = 1 << 12,

    /// <summary>The reading <c>management-charge</c>.</summary>
    ManagementCharge = 1 << 13,

    /// <summary>The reading <c>management-scope</c>.</summary>
    ManagementScope = 1 << 14,

    /// <summary>The reading <c>assessment-rise</c>.</summary>
    RiseReading = 1 << 15,

    /// <summary>The reading <c>first-levy-offset</c>.</summary>
    OffsetReading = 1 << 16,

    /// <summary>The reading <c>pool-match</c>.</summary>
    PoolMatch = 1 << 17,

    /// <summary>The reading <c>own-funds-order</c>.</summary>
    OwnFundsOrder = 1 << 18,

    /// <summary>The reading <c>centralised-balance</c>.</summary>
    CentralisedBalance = 1 << 19,

    /// <summary>The reading <c>custody</c>.</summary>
    Custody = 1 << 20,

    /// <summary>The reading <c>emergency-need</c>.</summary>
    EmergencyNeed = 1 << 21,

    /// <summary>The reading <c>condition-deduction</c>.</summary>
    ConditionReading = 1 << 22,
}
