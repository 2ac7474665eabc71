using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>How a term deposit came back.</summary>
/// <param name="Deposit">The deposit.</param>
/// <param name="Total">Principal and interest (本息).</param>
/// <param name="Received">What had arrived by the last day for which payments are known.</param>
/// <param name="Status">Its last day, what was missing on it, and whether it came back in time.</param>
/// <param name="ByNotice">Whether every year whose working days were counted has its holiday notice; otherwise Monday to Friday was counted.</param>
public sealed record DepositReturn(TermDeposit Deposit, Fen Total, Fen Received, PaymentStatus Status, bool ByNotice)
{
    /// <summary>What is still missing of principal and interest.</summary>
    public Fen Missing => Total - Received;
}

/// <summary>
/// Whether principal and interest of matured term deposits were paid over in full within the policy's working days (YC-3-4b). Immutable; safe on any thread.
/// </summary>
public sealed record DepositReport
{
    /// <summary>The event that a policy's deadline for term deposits runs from.</summary>
    public const string Event = "deposit-maturity";

    private DepositReport(PolicyDocument policy, Deadline deadline, EquatableArray<DepositReturn> returns, DateOnly? asOf) =>
        (Policy, Deadline, Returns, AsOf) = (policy, deadline, returns, asOf);

    /// <summary>The policy.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The policy's deadline for term deposits.</summary>
    public Deadline Deadline { get; }

    /// <summary>The deposits in the order given.</summary>
    public EquatableArray<DepositReturn> Returns { get; }

    /// <summary>The last day for which payments are known, or <see langword="null"/>: all payments count.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Whether every working day was counted by a holiday notice; otherwise Monday to Friday was counted for some.</summary>
    public bool ByNotice => Returns.All(deposit => deposit.ByNotice);

    /// <summary>Whether every deposit came back in time or is not yet due.</summary>
    public bool IsKept => Returns.All(deposit => deposit.Status.IsKept);

    /// <summary>The policy's deadline for term deposits, or <see langword="null"/>: it has none.</summary>
    public static Deadline? DeadlineOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Deadlines.FirstOrDefault(deadline => deadline.When is EventDeadline { Event: Event });
    }

    /// <summary>Checks deposits.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="deposits">The deposits with what has arrived of them.</param>
    /// <param name="options">Which days are worked, and up to which day payments are known; <see cref="PaymentOptions.Default"/> unless given.</param>
    /// <exception cref="PolicyException">The policy has no deadline for term deposits.</exception>
    /// <exception cref="FactsException">An amount is not above zero, more arrived than principal and interest, or a deposit is listed twice.</exception>
    public static DepositReport Of(PolicyDocument policy, IEnumerable<TermDeposit> deposits, PaymentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(deposits);
        Deadline deadline = DeadlineOf(policy) ?? throw new PolicyException($"policy {policy.Id}: it has no deadline for term deposits.");
        PaymentOptions chosen = options ?? PaymentOptions.Default;
        return new DepositReport(policy, deadline, new([.. DepositReturns.Of(deposits, deadline, chosen)]), chosen.AsOf);
    }
}
