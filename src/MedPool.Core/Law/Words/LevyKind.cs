namespace MedPool.Internals;

/// <summary>The ways in which a levy's amount is found.</summary>
internal enum LevyKind
{
    ToTarget,
    OfFigure,
    PerHead,
}
