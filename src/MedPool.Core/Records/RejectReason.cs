using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>Why a row is rejected (剔除原因). A row has one reason: the first that applies, in this order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RejectReason>))]
public enum RejectReason : byte
{
    /// <summary>The row is posted.</summary>
    None,

    /// <summary><c>line-too-long</c>: more than 65,536 bytes without the terminator.</summary>
    LineTooLong,

    /// <summary>
    /// <c>malformed-row</c>: wrong number of columns, bad quoting, NUL, a line break inside quotes, a blank line, or invalid UTF-8 in a used column.
    /// </summary>
    MalformedRow,

    /// <summary><c>bad-id</c>: an id outside its length of 1–40 bytes (0–40 for the member and employer of a contribution).</summary>
    BadId,

    /// <summary><c>bad-number</c>: a text that is not an amount, or a flag other than 0 and 1.</summary>
    BadNumber,

    /// <summary><c>bad-date</c>: a day or month that does not exist or has another form.</summary>
    BadDate,

    /// <summary><c>unknown-area</c>: not an area of the policy on that day.</summary>
    UnknownArea,

    /// <summary><c>unknown-insurance-type</c>: not an insurance type of the policy.</summary>
    UnknownInsuranceType,

    /// <summary><c>unknown-payer-type</c>: a contribution's payer type other than 1–7 and 9.</summary>
    UnknownPayerType,

    /// <summary><c>unknown-medical-type</c>: a claim's medical type that belongs to no account.</summary>
    UnknownMedicalType,

    /// <summary><c>outside-period</c>: the month of posting is not in the settlement year.</summary>
    OutsidePeriod,

    /// <summary><c>wrong-sign</c>: a refund with an amount above zero, or another claim with one below zero.</summary>
    WrongSign,

    /// <summary><c>unbalanced</c>: a claim's total fee is not the sum of its parts.</summary>
    Unbalanced,

    /// <summary><c>duplicate-id</c>: an earlier row of the run has the same id.</summary>
    DuplicateId,
}

/// <summary>The names of reject reasons in files.</summary>
public static class RejectReasons
{
    /// <summary>Number of values, <see cref="RejectReason.None"/> included.</summary>
    internal const int Count = 14;

    private static readonly string[] Names =
    [
        string.Empty, "line-too-long", "malformed-row", "bad-id", "bad-number", "bad-date", "unknown-area", "unknown-insurance-type",
        "unknown-payer-type", "unknown-medical-type", "outside-period", "wrong-sign", "unbalanced", "duplicate-id",
    ];

    /// <summary>All reasons, in order of precedence.</summary>
    public static IReadOnlyList<RejectReason> All { get; } = [.. Enumerable.Range(1, Count - 1).Select(reason => (RejectReason)reason)];

    /// <summary>The reason's name in reject files: <c>unknown-area</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a reason.</exception>
    public static string Name(this RejectReason reason) => (int)reason < Count
        ? Names[(int)reason]
        : throw new ArgumentOutOfRangeException(nameof(reason), (int)reason, $"There is no reason of this number; there are {Count}. Use a value of RejectReason.");
}
