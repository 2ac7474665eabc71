namespace MedPool.Payments;

/// <summary>An area's budget of a fund: planned income is to cover planned expenditure (以收定支、收支平衡、略有结余, JP-6b). Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Income">Planned income; not negative.</param>
/// <param name="Expenditure">Planned expenditure; not negative.</param>
public sealed record PlannedBudget(string Fund, string Area, Fen Income, Fen Expenditure)
{
    /// <summary>By how much planned income is below planned expenditure; 0.00 where it is not.</summary>
    public Fen Shortfall => Fen.Max(Fen.Zero, Expenditure - Income);
}
