using System.Text.Json.Serialization;

namespace MedPool.Payments;

/// <summary>Whether an amount that was due on a day was paid in time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentState>))]
public enum PaymentState
{
    /// <summary>Nothing was missing on the last day.</summary>
    InTime,

    /// <summary>It is paid in full, after the last day.</summary>
    Late,

    /// <summary>Something is missing, but the last day is not over as far as is known.</summary>
    NotYetDue,

    /// <summary>Something is missing after the last day.</summary>
    Overdue,
}

/// <summary>How an amount that was due on a day was paid (到位情况).</summary>
/// <param name="Due">The last day on which a payment is in time.</param>
/// <param name="Left">
/// What was missing at the end of the last day or, before that, at the end of the last day for which payments are known. Zero is what the rule asks for.
/// </param>
/// <param name="Completed">The day of the payment that made it complete, or <see langword="null"/>: not yet, or nothing was due.</param>
/// <param name="State">In time, late, not yet due, or overdue.</param>
/// <param name="WorkingDaysLate">
/// By how many working days it is late, counted to the day of completion or else to the last day for which payments are known. 0: in time, not yet due, or late
/// by days off only. <see langword="null"/>: overdue, and no such day is given.
/// </param>
public readonly record struct PaymentStatus(DateOnly Due, Fen Left, DateOnly? Completed, PaymentState State, int? WorkingDaysLate)
{
    /// <summary>Whether the rule is kept so far: in time, or not yet due.</summary>
    public bool IsKept => State is PaymentState.InTime or PaymentState.NotYetDue;
}
