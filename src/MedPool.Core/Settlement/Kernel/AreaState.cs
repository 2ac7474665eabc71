using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>One area's accounts as they stand during a settlement, and the figures of its result afterwards.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AreaState
{
    /// <summary><c>fund</c>: the current-year account, D; zero at the end.</summary>
    public Fen Fund { readonly get; internal set; }

    /// <summary><c>balance</c>: the retained balance, B.</summary>
    public Fen Balance { readonly get; internal set; }

    /// <summary><c>development</c>: development funds.</summary>
    public Fen Development { readonly get; internal set; }

    /// <summary><c>reserve</c>: the risk reserve.</summary>
    public Fen Reserve { readonly get; internal set; }

    /// <summary>What the levy took from the year's income.</summary>
    public Fen LevyFromIncome { readonly get; internal set; }

    /// <summary>What the stage <c>management-liability</c> charged.</summary>
    public Fen ManagementLiability { readonly get; internal set; }

    /// <summary>What the stages <c>surplus</c> distributed.</summary>
    public Fen Surplus { readonly get; internal set; }

    /// <summary>The gap that the first stage <c>coverage</c> with a gap started from.</summary>
    public Fen OtherGap { readonly get; internal set; }

    /// <summary>What pool, governments and reserve paid in shared steps.</summary>
    public Fen SharedPaid { readonly get; internal set; }

    /// <summary>How much of the reserve stood in for the government's share.</summary>
    public Fen ReserveForShareDrawn { readonly get; internal set; }

    /// <summary>What is still owed to the pool from earlier years and no stage has collected yet.</summary>
    public Fen Arrears { readonly get; internal set; }

    /// <summary>What is still owed of the balance that was to be centralised.</summary>
    public Fen OwedOfBalance { readonly get; internal set; }

    /// <summary>What the area centralised and no gap of its own has drawn.</summary>
    public Fen Centralised { readonly get; internal set; }

    /// <summary>What gaps have drawn on the balance in custody.</summary>
    public Fen CustodyDrawn { readonly get; internal set; }

    /// <summary>What shaped the parts of the shared step that runs.</summary>
    internal Shaping Shaping { readonly get; set; }

    /// <summary>Whether the area received anything from the pool for its gap.</summary>
    public bool Received { readonly get; internal set; }

    /// <summary>Months payable in hundredths, or <see langword="null"/> without expenditure.</summary>
    public Int128? MonthsPayableHundredths { readonly get; internal set; }

    /// <summary>Next year's quota with what is carried over, or <see langword="null"/>.</summary>
    public Fen? NextQuota { readonly get; internal set; }

    /// <summary>Which early warning of the policy's list holds for the area, or -1: none.</summary>
    public int EarlyWarning { readonly get; internal set; }

    /// <summary>Whether the area's benefits are frozen.</summary>
    public bool BenefitsFrozen { readonly get; internal set; }
}
