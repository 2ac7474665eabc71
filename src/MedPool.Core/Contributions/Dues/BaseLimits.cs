namespace MedPool.Contributions;

/// <summary>The limits of a month's contribution base (缴费基数上下限). Immutable.</summary>
/// <param name="Floor">The lowest base a month.</param>
/// <param name="Ceiling">The highest base a month, not below <paramref name="Floor"/>.</param>
public readonly record struct BaseLimits(Fen Floor, Fen Ceiling)
{
    /// <summary>No limits: the base is the wage.</summary>
    public static BaseLimits None => new(Fen.Zero, new Fen(long.MaxValue));

    /// <summary>Limits as shares of the average wage of the year before, each rounded to the fen (JP-2a: 60% and 300%).</summary>
    /// <param name="average">The average monthly wage.</param>
    /// <param name="floor">The floor's share of it.</param>
    /// <param name="ceiling">The ceiling's share of it.</param>
    public static BaseLimits Of(Fen average, Rate floor, Rate ceiling) => new(average.RoundedShare(floor), average.RoundedShare(ceiling));
}
