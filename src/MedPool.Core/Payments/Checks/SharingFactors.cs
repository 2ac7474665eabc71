namespace MedPool.Payments;

/// <summary>
/// The factors from which an area's approved ratio (缺口分担比例) was set, beside that ratio (SN-2-2c). They are reported; no ratio is computed from them.
/// Immutable.
/// </summary>
public sealed record SharingFactors
{
    /// <summary>The area's code.</summary>
    public required string Area { get; init; }

    /// <summary>Working members (在职), or <see langword="null"/> for a fund without retirees.</summary>
    public long? Working { get; init; }

    /// <summary>Retired members (退休), or <see langword="null"/> for a fund without retirees.</summary>
    public long? Retired { get; init; }

    /// <summary>The amount to collect; above zero.</summary>
    public required Fen Collection { get; init; }

    /// <summary>The amount collected; not negative.</summary>
    public required Fen Collected { get; init; }

    /// <summary>Persons to enrol; above zero.</summary>
    public required long Enrolment { get; init; }

    /// <summary>Persons enrolled; not negative.</summary>
    public required long Enrolled { get; init; }

    /// <summary>The appraisal of budget and final accounts (预决算考评), a mark or a grade as the appraisal gives it.</summary>
    public required string Budget { get; init; }

    /// <summary>The appraisal of the fund's use (基金使用绩效考评), a mark or a grade as the appraisal gives it.</summary>
    public required string Appraisal { get; init; }

    /// <summary>The approved shares; empty where they are not given.</summary>
    public EquatableArray<PartyShare> ApprovedShares { get; init; }

    /// <summary>Working members by retired members (在职退休比); <see langword="null"/> without retired members.</summary>
    public FigureRatio? WorkingToRetired => Working is { } working && Retired is > 0 and { } retired ? new FigureRatio(working, retired) : null;

    /// <summary>The amount collected by the amount to collect (征收率).</summary>
    public FigureRatio CollectionRate => FigureRatio.Of(Collected, Collection);

    /// <summary>Persons enrolled by persons to enrol (扩面任务完成率).</summary>
    public FigureRatio EnrolmentRate => new(Enrolled, Enrolment);
}
