using MedPool.Law;

namespace MedPool.Payments;

/// <summary>A month of an area and insurance type.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month alone; its opening is zero.</param>
/// <param name="YearToDate">January up to the month; its opening is zero.</param>
public readonly record struct MonthlyReportLine(string Fund, string InsuranceType, string Area, FundStatement Month, FundStatement YearToDate);

/// <summary>
/// The monthly report of the areas, insurance type by insurance type, each with its own books (月报, YC-3-2-2): income and the benefit accounts that the policy gives to the
/// insurance type. Transfers between levels are not in records; books beside the ledger give them.
/// </summary>
public static partial class MonthlyReport
{
    private static readonly Account[] ContributionAccounts = [Account.ContributionEmployer, Account.ContributionIndividual, Account.ContributionOther];

    /// <summary>Makes the report of a month.</summary>
    /// <param name="ledger">The year's ledger, at least up to the month.</param>
    /// <param name="policy">The policy that the ledger was made for.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentException">The ledger is of another policy.</exception>
    public static MonthlyReportLine[] Of(Ledger ledger, PolicyDocument policy, int month)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        if (ledger.PolicyId != policy.Id)
        {
            throw new ArgumentException($"The ledger is of {ledger.PolicyId}, the policy is {policy.Id}.", nameof(policy));
        }

        return [.. from fund in policy.Funds
                   from type in fund.InsuranceTypes
                   from area in policy.Areas
                   select Line(ledger, fund.Id, type, area.Code, month)];
    }

    private static MonthlyReportLine Line(Ledger ledger, string fund, FundInsuranceType type, string area, int month)
    {
        FundStatement[] months = [.. Enumerable.Range(1, month).Select(each => MonthOf(ledger, type, area, each))];
        return new MonthlyReportLine(fund, type.Code, area, months[^1], months.Aggregate((sum, each) => sum + each));
    }

    private static FundStatement MonthOf(Ledger ledger, FundInsuranceType type, string area, int month)
    {
        Int128 Amount(Account account) => ledger[area, type.Code, account, month].Amount.Value;
        FundStatement statement = new()
        {
            Contributions = ContributionAccounts.Aggregate(Int128.Zero, (sum, account) => sum + Amount(account)),
            Subsidy = Amount(Account.Subsidy),
            Interest = Amount(Account.Interest),
            OtherIncome = Amount(Account.Other),
        };
        return type.Components.Aggregate(statement, (sum, component) => component switch
        {
            BenefitComponent.SeriousIllness => sum with { SeriousIllness = sum.SeriousIllness + Amount(AccountOf(component)) },
            BenefitComponent.Other => sum with { OtherExpenditure = sum.OtherExpenditure + Amount(AccountOf(component)) },
            _ => sum with { Benefits = sum.Benefits + Amount(AccountOf(component)) },
        });
    }

    private static Account AccountOf(BenefitComponent component) => component switch
    {
        BenefitComponent.Inpatient => Account.BenefitInpatient,
        BenefitComponent.Outpatient => Account.BenefitOutpatient,
        BenefitComponent.Maternity => Account.BenefitMaternity,
        BenefitComponent.SeriousIllness => Account.BenefitSeriousIllness,
        BenefitComponent.Supplementary => Account.BenefitSupplementary,
        BenefitComponent.CivilServant => Account.BenefitCivilServant,
        BenefitComponent.Assistance => Account.BenefitAssistance,
        _ => Account.BenefitOther,
    };
}
