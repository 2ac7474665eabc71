using System.Text.Json.Serialization;

using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>A kind of money that moves between the pool's account and an area during the year (拨付).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AppropriationKind>))]
public enum AppropriationKind
{
    /// <summary>The appropriation of a month (YC-3-2-1b); payments pay the oldest month first.</summary>
    Month,

    /// <summary>The working capital before the first year (周转金, YC-3-2-1a).</summary>
    Advance,

    /// <summary>The year-end order (年终结算, YC-3-2-1c), whichever way it goes.</summary>
    YearEnd,
}

/// <summary>What was paid on the appropriations of an area.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Kind">What it was paid on.</param>
/// <param name="Payment">The day and the amount, above zero.</param>
public readonly record struct AppropriationPayment(string Fund, string Area, AppropriationKind Kind, RemittancePayment Payment)
{
    /// <summary>
    /// Reads payments, <c>fund,area,date,amount</c>; a column <c>for</c> may say <c>month</c> (or nothing), <c>advance</c> or <c>year-end</c>.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="budgets">The budgets whose appropriations were paid.</param>
    /// <exception cref="InputException">A row is wrong, or no budget is given for its fund and area; the message gives file, line and column.</exception>
    public static EquatableArray<AppropriationPayment> Read(TextSource source, IEnumerable<AreaBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(budgets);
        HashSet<(string Fund, string Area)> known = [.. budgets.Select(budget => (budget.Fund, budget.Area))];
        List<AppropriationPayment> payments = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "fund", "area", "date", "amount", "for?");
        while (rows.Read())
        {
            if (!known.Contains((rows[0], rows[1])))
            {
                throw rows.Wrong(1, $"the facts give no expenditureBudget of {rows[0]}, area {rows[1]}.");
            }

            payments.Add(new AppropriationPayment(rows[0], rows[1], KindOf(rows), new RemittancePayment(rows.PaymentDay(2), rows.AmountAboveZero(3))));
        }

        return new([.. payments]);
    }

    private static AppropriationKind KindOf(DelimitedRows rows) => rows[4] switch
    {
        "" or "month" => AppropriationKind.Month,
        "advance" => AppropriationKind.Advance,
        "year-end" => AppropriationKind.YearEnd,
        _ => throw rows.Wrong(4, $"'{rows[4]}' is nothing that is paid; write month (or nothing), advance or year-end."),
    };
}
