namespace MedPool.Contributions;

/// <summary>Who must make up missing contribution months, and on what (JN-3-2-3, JN-3-2-4). The numbers are those of the file format.</summary>
public enum TopUpCase
{
    /// <summary>An insured employee short of the months: on the last base, paid by the employer.</summary>
    Employee = 1,

    /// <summary>An insured flexible worker short of the months: on the last base, paid by the member.</summary>
    Flexible = 2,

    /// <summary>An enterprise retiree never insured: on the pension, at least the lowest base, all months, paid by the employer.</summary>
    RetireeNeverInsured = 3,

    /// <summary>A flexible retiree in the pension scheme, never insured: on the average wage, all months, paid by the member.</summary>
    FlexibleRetireeNeverInsured = 4,

    /// <summary>A retiree of a bankrupt employer, short or never insured: on the pension, at least the lowest base, paid from the estate.</summary>
    Bankrupt = 5,
}

/// <summary>Who pays a top-up.</summary>
public enum TopUpPayer
{
    /// <summary>The employer.</summary>
    Employer,

    /// <summary>The member.</summary>
    Member,

    /// <summary>The bankrupt employer's estate, before other creditors.</summary>
    Estate,
}

/// <summary>The values of a policy's top-up.</summary>
/// <param name="Months">Months that must have been paid: 120.</param>
/// <param name="Rate">The share of the base for each missing month: 7%.</param>
/// <param name="LowestBase">The lowest contribution base of the year, for pensions below it.</param>
public readonly record struct TopUpTerms(int Months, Rate Rate, Fen LowestBase);

/// <summary>A top-up with its working. None of it goes to the personal account; benefits start in the month after it is paid (JN-3-2-3d).</summary>
/// <param name="Base">The base it is reckoned on.</param>
/// <param name="Months">The missing months.</param>
/// <param name="Amount">Base × rate × months, rounded once.</param>
/// <param name="Payer">Who pays it.</param>
public readonly record struct TopUpAmount(Fen Base, int Months, Fen Amount, TopUpPayer Payer);

/// <summary>The one-time payment that completes the contribution years at retirement (一次性补缴).</summary>
public static class TopUp
{
    /// <summary>What is to be paid for a member.</summary>
    /// <param name="kind">The case.</param>
    /// <param name="paidMonths">Months actually paid.</param>
    /// <param name="amount">
    /// Cases 1 and 2: the last contribution base; 3 and 5: the last monthly pension; 4: the average wage of the year before last until last year's is published.
    /// </param>
    /// <param name="terms">The policy's values.</param>
    /// <exception cref="FactsException">An amount or a number of months is negative, or somebody never insured has paid months.</exception>
    public static TopUpAmount Of(TopUpCase kind, int paidMonths, Fen amount, TopUpTerms terms)
    {
        if (paidMonths < 0 || amount < Fen.Zero)
        {
            throw new FactsException($"paid_months {paidMonths} and amount {amount} must not be negative (JN-3-2-3).");
        }

        if (paidMonths > 0 && kind is (TopUpCase.RetireeNeverInsured or TopUpCase.FlexibleRetireeNeverInsured))
        {
            throw new FactsException($"case {(int)kind} is for a retiree never insured (JN-3-2-3b, JN-3-2-3c), but {paidMonths} months are paid; take case 1, 2 or 5, or set paid_months to 0.");
        }

        int months = Math.Max(0, terms.Months - paidMonths);
        bool onPension = kind is TopUpCase.RetireeNeverInsured or TopUpCase.Bankrupt;
        Fen reckoned = onPension ? Fen.Max(amount, terms.LowestBase) : amount;
        Fen payment = Rounding.ToFen((Int128)reckoned.Value * terms.Rate.Numerator * months, terms.Rate.Denominator);
        return new TopUpAmount(reckoned, months, payment, PayerOf(kind));
    }

    /// <summary>The first day on which a member is entitled who has paid the top-up: that of the next month (JN-3-2-3d).</summary>
    public static DateOnly BenefitsFrom(DateOnly paid) => new DateOnly(paid.Year, paid.Month, 1).AddMonths(1);

    /// <summary>The rule by which a case is reckoned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public static string RuleOf(TopUpCase kind) => kind switch
    {
        TopUpCase.Employee or TopUpCase.Flexible => "JN-3-2-3a",
        TopUpCase.RetireeNeverInsured => "JN-3-2-3b",
        TopUpCase.FlexibleRetireeNeverInsured => "JN-3-2-3c",
        TopUpCase.Bankrupt => "JN-3-2-4",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The cases are 1 to 5."),
    };

    private static TopUpPayer PayerOf(TopUpCase kind) => kind switch
    {
        TopUpCase.Employee or TopUpCase.RetireeNeverInsured => TopUpPayer.Employer,
        TopUpCase.Flexible or TopUpCase.FlexibleRetireeNeverInsured => TopUpPayer.Member,
        TopUpCase.Bankrupt => TopUpPayer.Estate,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The cases are 1 to 5."),
    };
}
