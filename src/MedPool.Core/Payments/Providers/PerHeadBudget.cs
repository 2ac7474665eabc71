namespace MedPool.Payments;

/// <summary>A total budget paid per head (按人头包干, JP-4b): registered persons × the standard per head. Immutable.</summary>
/// <param name="Persons">Registered persons (签约参保人数); not negative.</param>
/// <param name="Standard">The standard per head and year; not negative.</param>
/// <param name="Rule">The article.</param>
public sealed record PerHeadBudget(long Persons, Fen Standard, Citation Rule)
{
    /// <summary>The budget: persons × standard, exact.</summary>
    /// <exception cref="OverflowException">The budget is more than an amount can be.</exception>
    public Fen Budget => new(checked(Persons * Standard.Value));
}
