using System.Globalization;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>What a payment between pool and area is for.</summary>
internal enum PaidFor
{
    /// <summary>The monthly appropriations, the oldest first.</summary>
    Months,

    /// <summary>The advance before the first year.</summary>
    Advance,

    /// <summary>The year-end order, whichever way it goes.</summary>
    YearEnd,
}

/// <summary>What <c>medpool appropriations</c> reads beside the facts: later versions of budgets, and the days on which steps of the monthly chain were done.</summary>
internal static class AppropriationFacts
{
    /// <summary>The budget of every area and fund: as the facts give it, with the versions of a file after it.</summary>
    public static Dictionary<(string Fund, string Area), BudgetHistory> Budgets(SettlementFacts facts, string? file)
    {
        var budgets = new Dictionary<(string Fund, string Area), BudgetHistory>();
        DateOnly first = new(facts.Year, 1, 1);
        foreach ((string fund, FundYear year) in facts.Funds)
        {
            foreach ((string code, AreaYear area) in year.Areas.Where(area => area.Value.ExpenditureBudget is not null))
            {
                budgets.Add((fund, code), BudgetHistory.Of(new BudgetVersion(first, area.IncomePlan ?? Fen.Zero, area.ExpenditureBudget!.Value, "as given in the facts")));
            }
        }

        if (file is not null)
        {
            Amend(budgets, file);
        }

        return budgets;
    }

    /// <summary>The days on which steps were done, by month.</summary>
    public static SortedDictionary<int, Dictionary<string, DateOnly>> Chain(string file, IReadOnlyList<Deadline> steps)
    {
        var months = new SortedDictionary<int, Dictionary<string, DateOnly>>();
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), ["month", .. steps.Select(step => step.Name)]);
        while (rows.Read())
        {
            Dictionary<string, DateOnly> done = [];
            for (int i = 0; i < steps.Count; i++)
            {
                if (rows[i + 1].Length > 0)
                {
                    done.Add(steps[i].Name, Day(rows, i + 1));
                }
            }

            if (!months.TryAdd(rows.Number(0, 1, 12), done))
            {
                throw rows.Wrong(0, $"month {rows[0]} stands twice.");
            }
        }

        return months;
    }

    /// <summary>What was paid, from a file <c>fund,area,date,amount</c>; a column <c>for</c> may name the advance or the year-end order in place of the months.</summary>
    public static ILookup<(string Fund, string Area, PaidFor For), RemittancePayment> Paid(string file, IEnumerable<AreaAppropriation> areas)
    {
        HashSet<(string Fund, string Area)> known = [.. areas.Select(area => (area.Fund, area.Area))];
        List<((string Fund, string Area, PaidFor For) On, RemittancePayment Payment)> payments = [];
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "fund", "area", "date", "amount", "for?");
        while (rows.Read())
        {
            (string Fund, string Area) area = known.Contains((rows[0], rows[1])) ? (rows[0], rows[1]) : throw rows.Wrong(1, $"the facts give no expenditureBudget of {rows[0]}, area {rows[1]}.");
            Fen amount = rows.Amount(3);
            payments.Add(((area.Fund, area.Area, ForOf(rows)), amount > Fen.Zero ? new RemittancePayment(Day(rows, 2), amount) : throw rows.Wrong(3, $"{amount} is not above zero.")));
        }

        return payments.ToLookup(payment => payment.On, payment => payment.Payment);
    }

    private static PaidFor ForOf(DelimitedRows rows) => rows[4] switch
    {
        "" or "month" => PaidFor.Months,
        "advance" => PaidFor.Advance,
        "year-end" => PaidFor.YearEnd,
        _ => throw rows.Wrong(4, $"'{rows[4]}' is nothing that is paid; write month (or nothing), advance or year-end."),
    };

    private static void Amend(Dictionary<(string Fund, string Area), BudgetHistory> budgets, string file)
    {
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "fund", "area", "from", "income_plan", "expenditure_budget", "approval");
        while (rows.Read())
        {
            if (!budgets.TryGetValue((rows[0], rows[1]), out BudgetHistory? history))
            {
                throw rows.Wrong(1, $"the facts give no expenditureBudget of {rows[0]}, area {rows[1]}, that could be amended.");
            }

            try
            {
                budgets[(rows[0], rows[1])] = history.Amend(new BudgetVersion(Day(rows, 2), rows.Amount(3), rows.Amount(4), rows[5]));
            }
            catch (FactsException problem)
            {
                throw rows.Wrong(5, problem.Message);
            }
        }
    }

    private static DateOnly Day(DelimitedRows rows, int column) =>
        DateOption.TryParse(rows[column], out DateOnly day) ? day : throw rows.Wrong(column, string.Create(CultureInfo.InvariantCulture, $"'{rows[column]}' is not a day; write it like 2022-05-31."));
}
