using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>The values of a policy's top-up. Immutable.</summary>
/// <param name="Months">Months that must have been paid: 120.</param>
/// <param name="Rate">The share of the base for each missing month: 7%.</param>
/// <param name="LowestBase">
/// The lowest contribution base of the year, on which a lower pension counts; <see langword="null"/> where it is not known, which the cases on a pension do not
/// allow.
/// </param>
public readonly record struct TopUpTerms(int Months, Rate Rate, Fen? LowestBase)
{
    /// <summary>Reads the values from a policy document (JN-3-2-3).</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="lowestBase">The lowest contribution base of the year, or <see langword="null"/> where no case needs it.</param>
    /// <exception cref="FactsException">The policy has no top-up.</exception>
    public static TopUpTerms Of(PolicyDocument policy, Fen? lowestBase = null) => PolicySections.Contributions(policy).TopUp is { } rule
        ? new TopUpTerms((int)(rule.Months.Value.Numerator / rule.Months.Value.Denominator), rule.Rate.Value, lowestBase)
        : throw new FactsException($"policy {policy.Id}: its documents know no top-up of contribution years (JN-3-2-3).");
}

/// <summary>
/// A top-up with its working: base × rate × months, rounded once, is the amount. None of it goes to the personal account; benefits start in the month after it
/// is paid (<see cref="TopUp.BenefitsRule"/>). Immutable.
/// </summary>
/// <param name="Base">The base on which it is computed.</param>
/// <param name="Rate">The share of the base for each missing month.</param>
/// <param name="Months">The missing months.</param>
/// <param name="Amount">What is to be paid.</param>
/// <param name="Payer">Who pays it.</param>
/// <param name="Rule">The id of the rule by which it is computed, such as <c>JN-3-2-3a</c>.</param>
public readonly record struct TopUpAmount(Fen Base, Rate Rate, int Months, Fen Amount, TopUpPayer Payer, string Rule);
