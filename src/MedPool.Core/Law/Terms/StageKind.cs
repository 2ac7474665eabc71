namespace MedPool;

/// <summary>The settlement stages, in the only order in which they run.</summary>
public enum StageKind : byte
{
    /// <summary><c>opening</c>.</summary>
    Opening,

    /// <summary><c>pre-pooling</c>.</summary>
    PrePooling,

    /// <summary><c>centralise</c>.</summary>
    Centralise,

    /// <summary><c>levy</c>.</summary>
    Levy,

    /// <summary><c>income-guarantee</c>.</summary>
    IncomeGuarantee,

    /// <summary><c>violation-recovery</c>.</summary>
    ViolationRecovery,

    /// <summary><c>management-liability</c>.</summary>
    ManagementLiability,

    /// <summary><c>surplus</c>.</summary>
    Surplus,

    /// <summary><c>emergency</c>.</summary>
    Emergency,

    /// <summary><c>coverage</c>.</summary>
    Coverage,

    /// <summary><c>reward</c>.</summary>
    Reward,

    /// <summary><c>closing</c>.</summary>
    Closing,
}
