namespace MedPool;

/// <summary>
/// The facts of a year do not allow a settlement: they are malformed, a rule needs a fact that is missing, or a rule forbids a value. The message
/// says what is wrong, where, by which rule, and how to mend it.
/// </summary>
public sealed class FactsException : Exception
{
    /// <summary>Makes the exception.</summary>
    public FactsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with what caused it.</summary>
    public FactsException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a message of its own.</summary>
    public FactsException()
        : base("The facts do not allow a settlement.")
    {
    }

    /// <summary>The place in <c>facts.json</c> as a JSON path, such as <c>$.funds.employee.areas.330723.incomePlan</c>, or <see langword="null"/>.</summary>
    public string? Path { get; init; }

    /// <summary>The fact that is wrong or missing, as its key in <c>facts.json</c>, or <see langword="null"/>.</summary>
    public string? Fact { get; init; }

    /// <summary>The fund's id, or <see langword="null"/>.</summary>
    public string? FundId { get; init; }

    /// <summary>The area's code, or <see langword="null"/>.</summary>
    public string? AreaCode { get; init; }

    /// <summary>The rule that needs the fact or forbids it, with article and quotation, or <see langword="null"/>.</summary>
    public Citation? Rule { get; init; }

    /// <summary>The same with the file's name before the message.</summary>
    internal FactsException In(string file) =>
        new($"{file}: {Message}", this) { Path = Path, Fact = Fact, FundId = FundId, AreaCode = AreaCode, Rule = Rule };
}
