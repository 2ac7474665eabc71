using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Last year's figures that were carried into a year's facts. Nobody gave them, so one that no stage reads is dropped and not listed as unused.
/// </summary>
internal static class CarriedFigures
{
    public static FundYear DropUnread(AskedFacts asked, FundYear year)
    {
        if (!year.Areas.Values.Any(static area => area.CarriedExpenditure || area.CarriedIncome))
        {
            return year;
        }

        bool expenditure = asked.Contains(AreaFact.PriorYearExpenditure.Row);
        bool income = asked.Contains(AreaFact.PriorYearIncome.Row);
        return year with { Areas = year.Areas.ToDictionary(static pair => pair.Key, pair => Drop(pair.Value, expenditure, income), StringComparer.Ordinal) };
    }

    private static AreaYear Drop(AreaYear area, bool expenditureRead, bool incomeRead) => area with
    {
        PriorYearExpenditure = area.CarriedExpenditure && !expenditureRead ? null : area.PriorYearExpenditure,
        PriorYearIncome = area.CarriedIncome && !incomeRead ? null : area.PriorYearIncome,
    };
}
