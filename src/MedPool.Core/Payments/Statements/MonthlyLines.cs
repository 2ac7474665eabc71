using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>The statements of a month from a ledger and from books beside it, and their consolidation.</summary>
internal static class MonthlyLines
{
    private static readonly Account[] ContributionAccounts = [Account.ContributionEmployer, Account.ContributionIndividual, Account.ContributionOther];

    /// <summary>Whether a fund of the policy has an insurance type.</summary>
    public static bool HasType(PolicyDocument policy, string insuranceType) =>
        policy.Funds.Any(fund => fund.InsuranceTypes.Any(type => type.Code == insuranceType));

    /// <summary>The statements of the areas, and of the pooling level where it booked something.</summary>
    public static MonthlyReportLine[] Of(Ledger ledger, PolicyDocument policy, int month, IEnumerable<BookedMonth> books)
    {
        MonthlyReportLine[] lines =
        [
            .. from fund in policy.Funds
               from type in fund.InsuranceTypes
               from area in policy.Areas
               select Line(ledger, fund.Id, type, area.Code, month),
        ];
        ILookup<(string Area, string InsuranceType), BookedMonth> booked = books.Select(book => Checked(book, policy))
            .ToLookup(book => (book.Area, book.InsuranceType));
        IEnumerable<MonthlyReportLine> pool =
            from line in lines.DistinctBy(line => (line.Fund, line.InsuranceType))
            where booked.Contains((MonthlyReport.Pool, line.InsuranceType))
            select new MonthlyReportLine(line.Fund, line.InsuranceType, MonthlyReport.Pool, default, default);
        return [.. lines.Concat(pool).Select(line => With(line, booked[(line.Area, line.InsuranceType)], month))];
    }

    /// <summary>The consolidation, insurance type by insurance type, with transfers between the levels eliminated.</summary>
    public static IEnumerable<ConsolidatedReport> Consolidate(IEnumerable<MonthlyReportLine> lines) =>
        from line in lines
        group line by (line.Fund, line.InsuranceType) into type
        select new ConsolidatedReport(type.Key.Fund, type.Key.InsuranceType, Consolidate(type, line => line.Month), Consolidate(type, line => line.YearToDate));

    private static ConsolidatedStatement Consolidate(IEnumerable<MonthlyReportLine> lines, Func<MonthlyReportLine, FundStatement> statement) =>
        StatementConsolidation.Of(
        lines.Where(line => line.Area == MonthlyReport.Pool).Aggregate(default(FundStatement), (sum, line) => sum + statement(line)),
        lines.Where(line => line.Area != MonthlyReport.Pool).Select(statement));

    private static MonthlyReportLine With(MonthlyReportLine line, IEnumerable<BookedMonth> books, int month)
    {
        FundStatement sum = books.Where(book => book.Month <= month).Aggregate(line.YearToDate, (sum, book) => sum + book.Amounts);
        FundStatement alone = books.Where(book => book.Month == month).Aggregate(line.Month, (sum, book) => sum + book.Amounts);
        return line with { Month = alone with { Opening = sum.Closing - alone.Balance }, YearToDate = sum };
    }

    private static BookedMonth Checked(BookedMonth book, PolicyDocument policy)
    {
        if (book.Area != MonthlyReport.Pool && policy.Areas.All(area => area.Code != book.Area))
        {
            throw new FactsException(
                $"books of {book.Area}: {policy.Id} has no such area ({MonthlyReport.Rule}); "
                + $"the pooling level's own books are those of \"{MonthlyReport.Pool}\".");
        }

        if (!HasType(policy, book.InsuranceType))
        {
            throw new FactsException(
                $"books of {book.Area}: {policy.Id} has no insurance type {book.InsuranceType} in a fund ({MonthlyReport.Rule}, JN-3-4-0).");
        }

        return book.Month is >= 1 and <= 12 && (book.Month == 1 || book.Amounts.Opening == default)
            ? book
            : throw new FactsException(
                $"books of {book.Area}, month {book.Month}: months are 1 to 12, and an opening balance belongs to month 1 ({MonthlyReport.Rule}).");
    }

    private static MonthlyReportLine Line(Ledger ledger, string fund, FundInsuranceType type, string area, int month)
    {
        FundStatement[] months = [.. Enumerable.Range(1, month).Select(each => MonthOf(ledger, type, area, each))];
        return new MonthlyReportLine(fund, type.Code, area, months[^1], months.Aggregate((sum, each) => sum + each));
    }

    private static FundStatement MonthOf(Ledger ledger, FundInsuranceType type, string area, int month)
    {
        AmountSum Amount(Account account) => new(ledger[area, type.Code, account, month].Amount);
        FundStatement statement = new()
        {
            Contributions = ContributionAccounts.Aggregate(default(AmountSum), (sum, account) => sum + Amount(account)),
            Subsidy = Amount(Account.Subsidy),
            Interest = Amount(Account.Interest),
            OtherIncome = Amount(Account.Other),
        };
        return type.Components.Aggregate(statement, (sum, component) => component switch
        {
            BenefitComponent.SeriousIllness => sum with { SeriousIllness = sum.SeriousIllness + Amount(component.ToAccount()) },
            BenefitComponent.Other => sum with { OtherExpenditure = sum.OtherExpenditure + Amount(component.ToAccount()) },
            _ => sum with { Benefits = sum.Benefits + Amount(component.ToAccount()) },
        });
    }
}
