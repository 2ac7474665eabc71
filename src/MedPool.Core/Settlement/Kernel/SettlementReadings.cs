using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>The readings of a run, as the kernel asks for them. The default value is the first alternative of each.</summary>
/// <param name="OpeningPoolOnly"><c>pool-availability</c>: <c>opening</c> rather than <c>current</c>.</param>
/// <param name="ScarceInPolicyOrder"><c>scarce-pool</c>: <c>policy-order</c> rather than <c>pro-rata</c>.</param>
/// <param name="CapIsThreshold"><c>cap</c>: <c>threshold</c> rather than <c>truncate</c>.</param>
/// <param name="ManagementUpToGap"><c>management-charge</c>: <c>up-to-gap</c> rather than <c>full</c>.</param>
/// <param name="AssessmentRiseIsRelative"><c>assessment-rise</c>: <c>relative</c> rather than <c>points</c>.</param>
/// <param name="OffsetByArea"><c>first-levy-offset</c>: <c>by-area</c> rather than <c>in-rate</c>.</param>
/// <param name="PoolMatchOnly"><c>pool-match</c>: <c>match-only</c> rather than <c>stands</c>.</param>
/// <param name="OwnFundsTogether"><c>own-funds-order</c>: <c>together</c> rather than <c>listed</c>.</param>
/// <param name="ManagementAlways"><c>management-scope</c>: <c>always</c> rather than <c>in-a-gap</c>.</param>
/// <param name="CentralisedStaysTheAreas"><c>centralised-balance</c>: <c>still-the-areas</c> rather than <c>citys</c>.</param>
/// <param name="CustodyNeedsApproval"><c>custody</c>: <c>approval</c> rather than <c>own-gap-free</c>.</param>
/// <param name="EmergencyAsApplied"><c>emergency-need</c>: <c>as-applied</c> rather than <c>after-own</c>.</param>
/// <param name="ConditionsAllOrNothing"><c>condition-deduction</c>: <c>all-or-nothing</c> rather than <c>per-condition</c>.</param>
/// <param name="ConditionsDecided"><c>condition-deduction</c>: <c>decided</c> rather than <c>per-condition</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SettlementReadings(
    bool OpeningPoolOnly,
    bool ScarceInPolicyOrder,
    bool CapIsThreshold,
    bool ManagementUpToGap,
    bool AssessmentRiseIsRelative,
    bool OffsetByArea,
    bool PoolMatchOnly,
    bool OwnFundsTogether,
    bool ManagementAlways,
    bool CentralisedStaysTheAreas,
    bool CustodyNeedsApproval,
    bool EmergencyAsApplied,
    bool ConditionsAllOrNothing,
    bool ConditionsDecided);
