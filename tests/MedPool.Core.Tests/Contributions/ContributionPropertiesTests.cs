using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Law;

using MedPool.Contributions;

namespace MedPool.Tests.Contributions;

/// <summary>What must hold of the functions of Contributions whatever the figures.</summary>
public class ContributionPropertiesTests
{
    // The premium of the years that are left, in big integers: the nearest fen, half away from zero; none for who is older than the expectancy.
    [Property]
    [Trait("Rule", "JN-3-2-4")]
    public Property BankruptcyPremium_AnyAge_IsTheNearestFenOfTheYearsLeft() =>
        Prop.ForAll(
            Gen.Choose(0, 100_000).ToArbitrary(), Gen.Choose(0, 12_000).ToArbitrary(), Gen.Choose(0, 12_000).ToArbitrary(), (premium, expectancy, age) =>
            {
                Fen part = BankruptcyPremium.EmployerPart(new Fen(premium), new Rate(expectancy, 100), new Rate(age, 100));
                BigInteger exact = (BigInteger)premium * 12 * Math.Max(0, expectancy - age); // In hundredths of a fen.
                return part.Value == (exact + 50) / 100;
            });

    [Property]
    [Trait("Rule", "JN-3-2-4")]
    public bool WithheldPremium_AnyAccount_LeavesNoneBelowZero(NonNegativeInt premium, int account)
    {
        Fen withheld = BankruptcyPremium.WithheldFromAccount(new Fen(premium.Get), new Fen(account));
        return withheld >= Fen.Zero && withheld <= new Fen(premium.Get) && (withheld == Fen.Zero || new Fen(account) - withheld >= Fen.Zero);
    }

    // JN-3-3a and JN-3-3b read slowly, month by month, over lists of paid months in any order.
    [Property(MaxTest = 500)]
    [Trait("Rule", "JN-3-3a")]
    [Trait("Rule", "JN-3-3b")]
    public Property Register_AnyPaidMonths_SaysWhatReadingTheRuleSays() =>
        Prop.ForAll(
            Gen.Zip(Gen.Choose(0, 23), Gen.Elements(true, true, true, false)).ListOf().ToArbitrary(),
            Gen.Choose(0, 24).ToArbitrary(),
            Gen.Choose(1, 7).ToArbitrary(),
            (paid, month, waiting) =>
            {
                EntitlementRegister register = new(2020, new EntitlementTerms(waiting, FlexibleMaternity: false));
                foreach ((int paidFor, bool flexible) in paid)
                {
                    register.Add("M"u8, flexible, Number(paidFor));
                }

                bool entitled = IsEntitled([.. paid], month, waiting);
                return register.IsEntitled("M"u8, Number(month)) == entitled
                    && register.IsEntitled("M"u8, Number(month), BenefitComponent.Maternity) == (entitled && paid.Contains((month - 1, false)));
            });

    // Whatever is not named for a payer type is not paid.
    [Property]
    [Trait("Rule", "JN-3-3b")]
    public bool Maternity_PayerTypesNotNamed_GetNothing(byte payerType)
    {
        EquatableArray<MaternityRule> rules = Policies.Jining2020.Document.Contributions!.Entitlement!.Maternity;
        return payerType is 1 or 2 == (Maternity.BenefitOf(payerType, rules) != MaternityBenefit.None);
    }

    private static bool IsEntitled((int Month, bool Flexible)[] paid, int month, int waiting)
    {
        bool flexibleBefore = paid.Contains((month - 1, true));
        bool employeeBefore = paid.Contains((month - 1, false));
        if (employeeBefore || !flexibleBefore)
        {
            return employeeBefore;
        }

        // As a flexible worker: insured before as an employee, or once so many months in a row.
        bool employee = paid.Any(each => each.Month < month && !each.Flexible);
        bool run = Enumerable.Range(0, month).Any(
            start => start + waiting <= month && Enumerable.Range(start, waiting).All(each => paid.Contains((each, true))));
        return employee || run;
    }

    private static int Number(int month) => ((2020 + (month / 12)) * 100) + (month % 12) + 1;
}
