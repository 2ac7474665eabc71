namespace MedPool.Internals;

/// <summary>The ways in which the amount of a levy is computed.</summary>
internal enum LevyKind
{
    ToTarget,
    OfFigure,
    PerHead,
}
