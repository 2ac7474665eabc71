using MedPool.Law;

namespace MedPool.Internals;

/// <summary>A fund's income and expenditure out of a ledger: income accounts, and the benefit accounts of the fund's insurance types and components.</summary>
internal static class LedgerFigures
{
    private const int MonthsOfYear = 12;

    /// <summary>Checks that a ledger is of this policy and year.</summary>
    public static void Check(PolicyDocument document, int year, Ledger ledger)
    {
        if (ledger.PolicyId != document.Id || ledger.PolicyVersion != document.Version || ledger.Year != year)
        {
            string settled = FormattableString.Invariant($"{document.Id} {document.Version}, year {year}");
            string found = FormattableString.Invariant($"{ledger.PolicyId} {ledger.PolicyVersion}, year {ledger.Year}");
            throw new LedgerFileException($"The ledger is of {found}; the settlement is of {settled}. Ingest the records again for it.");
        }
    }

    /// <summary>Fills the ledger's figures into a fund's facts; where the facts give them too, they must be equal.</summary>
    /// <exception cref="FactsException">The facts give another figure than the ledger, or a figure leaves 64 bits.</exception>
    public static FundYear Fill(PolicyFund fund, FundYear year, Ledger ledger) => year with
    {
        Areas = year.Areas.ToDictionary(
            static pair => pair.Key,
            pair => ledger.Areas.Contains(pair.Key) ? Fill(fund, pair.Key, pair.Value, ledger) : pair.Value, // An unknown area is reported later.
            StringComparer.Ordinal),
    };

    private static AreaYear Fill(PolicyFund fund, string code, AreaYear area, Ledger ledger)
    {
        Int128 income = 0;
        Int128 expenditure = 0;
        foreach (FundInsuranceType type in fund.InsuranceTypes)
        {
            for (Account account = Account.ContributionEmployer; account <= Account.Other; account++)
            {
                income += Sum(ledger, code, type.Code, account);
            }

            foreach (BenefitComponent component in type.Components)
            {
                expenditure += Sum(ledger, code, type.Code, component.ToAccount());
            }
        }

        return area with
        {
            Income = Agree(area.Income, income, new FactPlace(fund.Id, code, "income")),
            Expenditure = Agree(area.Expenditure, expenditure, new FactPlace(fund.Id, code, "expenditure")),
        };
    }

    private static Int128 Sum(Ledger ledger, string area, string type, Account account)
    {
        Int128 sum = 0;
        for (int month = 1; month <= MonthsOfYear; month++)
        {
            sum += ledger[area, type, account, month].Amount.Value;
        }

        return sum;
    }

    private static Fen Agree(Fen? given, Int128 sum, FactPlace place)
    {
        if (sum < long.MinValue || sum > long.MaxValue)
        {
            throw place.Error($"the ledger's {place.Fact} {new AmountSum(sum)} is more than an account holds");
        }

        var figure = new Fen((long)sum);
        return given is null || given == figure
            ? figure
            : throw place.Error($"the facts give {given}, the ledger {figure}; leave it out of the facts, or correct it");
    }
}
