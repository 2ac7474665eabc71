namespace MedPool.Contributions;

/// <summary>
/// The one-time payment that completes the contribution years at retirement (一次性补缴, JN-3-2-3, JN-3-2-4). <see cref="TopUpAssessment"/> computes many.
/// </summary>
public static class TopUp
{
    /// <summary>The rule by which none of a top-up goes to the personal account and benefits start in the month after it is paid.</summary>
    public const string BenefitsRule = "JN-3-2-3d";

    /// <summary>What is to be paid for a member.</summary>
    /// <param name="kind">The case.</param>
    /// <param name="paidMonths">Months actually paid.</param>
    /// <param name="amount">
    /// Cases 1 and 2: the last contribution base; 3 and 5: the last monthly pension; 4: the average wage of the year before last until last year's is
    /// published.
    /// </param>
    /// <param name="terms">The policy's values.</param>
    /// <exception cref="FactsException">
    /// An amount or a number of months is negative, somebody never insured has paid months, or the lowest base is needed and not known.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public static TopUpAmount Of(TopUpCase kind, int paidMonths, Fen amount, TopUpTerms terms)
    {
        TopUpPayer payer = PayerOf(kind);
        if (paidMonths < 0 || amount < Fen.Zero)
        {
            throw new FactsException($"paid_months {paidMonths} and amount {amount} must not be negative (JN-3-2-3).");
        }

        if (paidMonths > 0 && kind is (TopUpCase.RetireeNeverInsured or TopUpCase.FlexibleRetireeNeverInsured))
        {
            throw new FactsException(
                $"case {(int)kind} is for a retiree never insured (JN-3-2-3b, JN-3-2-3c), but {paidMonths} months are paid; "
                + "write case 1, 2 or 5, or set paid_months to 0.");
        }

        if (IsOnPension(kind) && terms.LowestBase is null)
        {
            throw new FactsException(WithoutLowestBase(kind));
        }

        int months = Math.Max(0, terms.Months - paidMonths);
        Fen contributionBase = IsOnPension(kind) ? Fen.Max(amount, terms.LowestBase!.Value) : amount;
        Fen payment = Rounding.ToFen((Int128)contributionBase.Value * terms.Rate.Numerator * months, terms.Rate.Denominator);
        return new TopUpAmount(contributionBase, terms.Rate, months, payment, payer, RuleOf(kind));
    }

    /// <summary>The first day on which a member is entitled who has paid the top-up: that of the next month (JN-3-2-3d).</summary>
    /// <param name="paid">The day of the payment.</param>
    public static DateOnly BenefitsFrom(DateOnly paid) => new DateOnly(paid.Year, paid.Month, 1).AddMonths(1);

    /// <summary>The id of the rule by which a case is computed.</summary>
    /// <param name="kind">The case.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public static string RuleOf(TopUpCase kind) => Known(kind) switch
    {
        TopUpCase.Employee or TopUpCase.Flexible => "JN-3-2-3a",
        TopUpCase.RetireeNeverInsured => "JN-3-2-3b",
        TopUpCase.FlexibleRetireeNeverInsured => "JN-3-2-3c",
        TopUpCase.Bankrupt => BankruptcyPremium.Rule,
    };

    /// <summary>Whether a case is computed on the pension, at least the lowest base.</summary>
    internal static bool IsOnPension(TopUpCase kind) => kind is TopUpCase.RetireeNeverInsured or TopUpCase.Bankrupt;

    internal static string WithoutLowestBase(TopUpCase kind) =>
        $"case {(int)kind} is computed on the pension, at least the lowest base (JN-3-2-3b, JN-3-2-4); "
        + "give the lowest base of the year (in the command with --lowest-base).";

    private static TopUpPayer PayerOf(TopUpCase kind) => Known(kind) switch
    {
        TopUpCase.Employee or TopUpCase.RetireeNeverInsured => TopUpPayer.Employer,
        TopUpCase.Flexible or TopUpCase.FlexibleRetireeNeverInsured => TopUpPayer.Member,
        TopUpCase.Bankrupt => TopUpPayer.Estate,
    };

    private static TopUpCase Known(TopUpCase kind) =>
        Enum.IsDefined(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind), kind, "The cases are 1 to 5.");
}
