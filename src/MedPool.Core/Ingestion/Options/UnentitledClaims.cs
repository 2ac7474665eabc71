namespace MedPool;

/// <summary>Answers whether a member is entitled to a benefit in a month; that of a register of paid months is one. Asked by several threads at once.</summary>
/// <param name="member">The member's id, in UTF-8.</param>
/// <param name="month">The month, as the number yyyyMM.</param>
/// <param name="benefit">What the claim's pooled payment is: inpatient, outpatient or maternity, the last for care around a birth (medical types 51 to 53) and for all care under insurance type 510.</param>
public delegate bool EntitlementCheck(ReadOnlySpan<byte> member, int month, BenefitComponent benefit);

/// <summary>A posted claim of a member who is not entitled to it in its month. Lives only during the call that hands it over.</summary>
public readonly ref struct UnentitledClaim
{
    /// <summary>Name of the source.</summary>
    public required string File { get; init; }

    /// <summary>Line in the source, from 1 (the header).</summary>
    public required long Line { get; init; }

    /// <summary>The settlement id.</summary>
    public required ReadOnlySpan<byte> Id { get; init; }

    /// <summary>The member.</summary>
    public required ReadOnlySpan<byte> Member { get; init; }

    /// <summary>The month of settlement, as the number yyyyMM.</summary>
    public required int Month { get; init; }
}

/// <summary>Takes claims of members who are not entitled to them, one at a time, in (file, line) order. Never called by two threads at once.</summary>
public abstract class UnentitledClaimSink
{
    /// <summary>Takes a claim. It is posted all the same.</summary>
    public abstract void Write(in UnentitledClaim claim);
}
