namespace MedPool.Payments;

/// <summary>An area's targets for enrolment and collection, and what was reached (扩面征缴任务, YC-4-3). Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Enrolment">Persons to enrol; above zero.</param>
/// <param name="Enrolled">Persons enrolled; not negative.</param>
/// <param name="Collection">The amount to collect; above zero.</param>
/// <param name="Collected">The amount collected; not negative.</param>
public sealed record AreaTargets(string Area, long Enrolment, long Enrolled, Fen Collection, Fen Collected)
{
    /// <summary>Persons enrolled by persons to enrol.</summary>
    public FigureRatio EnrolmentRate => new(Enrolled, Enrolment);

    /// <summary>The amount collected by the amount to collect.</summary>
    public FigureRatio CollectionRate => FigureRatio.Of(Collected, Collection);

    /// <summary>Whether both targets are reached.</summary>
    public bool AreMet => EnrolmentRate.IsWhole && CollectionRate.IsWhole;

    /// <summary>The area for the supervision list (YC-4-5c), without the other grounds.</summary>
    public SupervisedArea ForSupervision() => new(Area, Collection, Collected, SeriousFraud: false, PoorRectification: false, DeficitByPoorSupervision: false);
}

/// <summary>An area's targets beside those of the others. Immutable.</summary>
/// <param name="Targets">The targets and what was reached.</param>
/// <param name="Rank">Its rank by completion of the collection target, 1 being the best; equal completion has the same rank.</param>
/// <param name="Listed">
/// Whether it missed the collection target and ranks among the last, so that it comes on the supervision list (YC-4-5c); <see langword="null"/> where it is not
/// decided how many ranks count as last.
/// </param>
public sealed record TargetCompletion(AreaTargets Targets, int Rank, bool? Listed);
