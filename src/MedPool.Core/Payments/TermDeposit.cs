namespace MedPool.Payments;

/// <summary>A term deposit (定期存款) whose principal and interest go to the pool's account once it matures (YC-3-4b).</summary>
/// <param name="Area">The code of the area that holds it.</param>
/// <param name="Number">The number of its certificate (凭单), unique within the area.</param>
/// <param name="Maturity">The day on which it matures (到期).</param>
/// <param name="Principal">Above zero.</param>
/// <param name="Interest">What the bank pays for it; not negative.</param>
/// <param name="Payments">What has arrived of both in the pool's account, in any order.</param>
public sealed record TermDeposit(string Area, string Number, DateOnly Maturity, Fen Principal, Fen Interest, EquatableArray<RemittancePayment> Payments);

/// <summary>Whether a term deposit came back in full.</summary>
public enum DepositState
{
    /// <summary>Principal and interest had arrived by the last day.</summary>
    InTime,

    /// <summary>They have arrived, after the last day.</summary>
    Late,

    /// <summary>Something is missing, but the last day is not over.</summary>
    NotYetDue,

    /// <summary>Something is missing after the last day.</summary>
    Overdue,
}

/// <summary>How a term deposit came back.</summary>
/// <param name="Deposit">The deposit.</param>
/// <param name="LastDay">The last day on which principal and interest are in time.</param>
/// <param name="ByNotice">Whether every year whose working days were counted has its holiday notice; otherwise Monday to Friday was taken.</param>
/// <param name="Due">Principal and interest (本息).</param>
/// <param name="Received">What had arrived by the day up to which payments are known.</param>
/// <param name="Left">What was still missing at the end of the last day, or, before that, of the day up to which payments are known.</param>
/// <param name="Complete">The day on which the last of it arrived, or <see langword="null"/>: not yet.</param>
/// <param name="State">In time, late, not yet due, or overdue.</param>
/// <param name="WorkingDaysLate">
/// By how many working days it is late, on the day it was complete or else on the day up to which payments are known; 0 in time, not yet due, or late by days off only;
/// <see langword="null"/> where it is overdue and no such day is given.
/// </param>
public sealed record DepositReturn(
    TermDeposit Deposit, DateOnly LastDay, bool ByNotice, Fen Due, Fen Received, Fen Left, DateOnly? Complete, DepositState State, int? WorkingDaysLate)
{
    /// <summary>Whether the rule was kept so far: in time, or not yet due.</summary>
    public bool IsKept => State is DepositState.InTime or DepositState.NotYetDue;
}
