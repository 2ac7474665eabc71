namespace MedPool.Law;

/// <summary>Which transfers make remittance orders (上解通知): the transfers of the listed stages between the listed parties.</summary>
/// <param name="Stages">The kinds of stages; empty, with no <see cref="StageIds"/>: all.</param>
/// <param name="From">Paying parties; empty: all.</param>
/// <param name="To">Receiving parties; empty: all.</param>
/// <param name="Due">When the order is due.</param>
/// <param name="Cite">The rule that sets the due date.</param>
public sealed record OrderRule(EquatableArray<StageKind> Stages, EquatableArray<PartyKind> From, EquatableArray<PartyKind> To, DueDate Due, Citation Cite)
{
    /// <summary>The ids of stages whose transfers are ordered, beside <see cref="Stages"/>.</summary>
    public EquatableArray<string> StageIds { get; init; }

    /// <summary>The assumption for what the article does not say about the day, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }

    /// <summary>Whether the transfers of a stage are ordered.</summary>
    /// <param name="stage">The kind of the stage.</param>
    /// <param name="id">The id of the stage, or <see langword="null"/>.</param>
    public bool Orders(StageKind stage, string? id) =>
        (Stages.Count == 0 && StageIds.Count == 0) || Stages.Contains(stage) || (id is not null && StageIds.Contains(id));
}

/// <summary>
/// A due date: a day of the year after the settled year (<paramref name="MonthOfNextYear"/>, <paramref name="Day"/>), a day of the settled year
/// (<see cref="MonthOfYear"/>, <paramref name="Day"/>), or <paramref name="MonthsAfterAudit"/> months after the fact <c>auditCompleted</c>. All
/// <see langword="null"/>: the document orders the payment without a day.
/// </summary>
/// <param name="MonthOfNextYear">A month of the year after the settled year, 1 to 12, or <see langword="null"/>.</param>
/// <param name="Day">The day of the month, or <see langword="null"/>: its last day.</param>
/// <param name="MonthsAfterAudit">Months after the audit, or <see langword="null"/>.</param>
public sealed record DueDate(int? MonthOfNextYear, int? Day, int? MonthsAfterAudit)
{
    /// <summary>A month of the settled year itself, 1 to 12, or <see langword="null"/>.</summary>
    public int? MonthOfYear { get; init; }
}
