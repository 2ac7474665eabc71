namespace MedPool.Internals;

/// <summary>What is known of an employer while its members are assessed.</summary>
/// <param name="number">The employer's number.</param>
/// <param name="area">The area of its first member.</param>
internal sealed class EmployerAccount(string number, string area)
{
    public string Number { get; } = number;

    public string Area { get; } = area;

    /// <summary>The payer type of its insured employees; <see langword="null"/> while only retirees are known.</summary>
    public int? PayerType { get; private set; }

    /// <summary>The sum of its members' bases, in fen.</summary>
    public Int128 Base { get; private set; }

    public Fen Premium { get; private set; }

    public Fen PremiumEmployer { get; private set; }

    /// <summary>Adds an employee's payer type.</summary>
    /// <param name="payerType">The payer type.</param>
    /// <param name="other">The payer type of the employees before.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Joins(int payerType, out int other)
    {
        PayerType ??= payerType;
        other = PayerType.Value;
        return other == payerType;
    }

    public void Add(Fen contributionBase, Fen premium, Fen premiumEmployer)
    {
        Base += contributionBase.Value;
        Premium += premium;
        PremiumEmployer += premiumEmployer;
    }
}
