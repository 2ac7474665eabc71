using System.Text.Json.Serialization;

namespace MedPool.Payments;

/// <summary>The level of government that owes a subsidy.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubsidyLevel>))]
public enum SubsidyLevel
{
    /// <summary>The county, district or county-level city (县级).</summary>
    County,

    /// <summary>The city (市级).</summary>
    City,

    /// <summary>The province (省级).</summary>
    Province,

    /// <summary>The central government (中央).</summary>
    Centre,
}

/// <summary>A fiscal subsidy (财政补助) that a level of government owes, and what has arrived of it (YC-3-1-2b). Immutable.</summary>
/// <param name="Area">The code of the area that it is for.</param>
/// <param name="Level">Who owes it.</param>
/// <param name="Scheme">What it is for: residents, reformed or troubled state enterprises; free text.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Amount">What is owed; not negative.</param>
/// <param name="Payments">What has arrived, in any order.</param>
public sealed record Subsidy(string Area, SubsidyLevel Level, string Scheme, DateOnly Due, Fen Amount, EquatableArray<RemittancePayment> Payments);

/// <summary>How a subsidy was paid. Immutable.</summary>
/// <param name="Subsidy">The subsidy.</param>
/// <param name="Status">In time, late, not yet due or overdue; the day on which it was complete.</param>
/// <param name="Received">What has arrived.</param>
/// <param name="Arrears">What is still missing; 0.00 where nothing is.</param>
/// <param name="Over">What has arrived beyond what is owed; 0.00 where nothing has.</param>
public sealed record SubsidyStatus(Subsidy Subsidy, PaymentStatus Status, Fen Received, Fen Arrears, Fen Over);
