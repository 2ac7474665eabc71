using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>The readings of a run, as the kernel asks for them. The default value is the first alternative of each.</summary>
/// <param name="OpeningPoolOnly"><c>pool-availability</c>: <c>opening</c> rather than <c>current</c>.</param>
/// <param name="ScarceInPolicyOrder"><c>scarce-pool</c>: <c>policy-order</c> rather than <c>pro-rata</c>.</param>
/// <param name="CapIsThreshold"><c>cap</c>: <c>threshold</c> rather than <c>truncate</c>.</param>
/// <param name="ManagementUpToGap"><c>management-charge</c>: <c>up-to-gap</c> rather than <c>full</c>.</param>
/// <param name="AssessmentRiseIsRelative"><c>assessment-rise</c>: <c>relative</c> rather than <c>points</c>.</param>
/// <param name="OffsetByArea"><c>first-levy-offset</c>: <c>by-area</c> rather than <c>in-rate</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SettlementReadings(
    bool OpeningPoolOnly,
    bool ScarceInPolicyOrder,
    bool CapIsThreshold,
    bool ManagementUpToGap,
    bool AssessmentRiseIsRelative,
    bool OffsetByArea);
