using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>How the areas' collecting accounts closed, month by month, for people and for machines.</summary>
/// <param name="policy">The policy.</param>
/// <param name="year">The year.</param>
/// <param name="deadline">By when a month's collections must have been passed on.</param>
/// <param name="byNotice">Whether every working day was counted by a holiday notice.</param>
/// <param name="asOf">The last day known, or <see langword="null"/>: the year is over.</param>
/// <param name="areas">By area, in the policy's order: how its months closed, with what they brought in.</param>
/// <param name="misdirected">What went into an expenditure account, where income must never go; it is not passed on by that.</param>
internal sealed class CollectionStatement(
    PolicyDocument policy,
    int year,
    Deadline deadline,
    bool byNotice,
    DateOnly? asOf,
    IReadOnlyList<(string Area, IReadOnlyList<(MonthCollected In, MonthClosed Out)> Months)> areas,
    IReadOnlyList<PassedOn> misdirected)
{
    private static readonly Account[] Collected =
        [Account.ContributionEmployer, Account.ContributionIndividual, Account.ContributionOther, Account.PersonalIn];

    /// <summary>Whether every working day was counted by a holiday notice; otherwise Monday to Friday was taken for some.</summary>
    public bool ByNotice => byNotice;

    /// <summary>What went into an expenditure account, in words.</summary>
    public IEnumerable<string> Misdirected => misdirected.Select(passed => $"area {passed.Area}, {Day(passed.Payment.Date)}: {Amounts.Show(passed.Payment.Amount)}");

    /// <summary>The months that did not close at zero, in words.</summary>
    public IEnumerable<string> Open =>
        from area in areas
        from month in area.Months
        where month.Out.IsBroken
        let late = $", {Amounts.Count(month.Out.WorkingDaysLate, "working day")} late"
        let then = month.Out.Cleared is { } day ? $"passed on by {Day(day)}{late}" : asOf is { } known ? $"not passed on by {Day(known)}{late}" : "not passed on yet"
        select $"area {area.Area}, {Label(month.In.Month)}: {Amounts.Show(month.Out.Left)} left on {Day(month.Out.Due)}, {then}";

    /// <summary>Reckons the closings of all areas.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year.</param>
    /// <param name="deadline">The monthly deadline.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="collected">By area and month, what was collected.</param>
    /// <param name="passedOn">What was passed on, and what went elsewhere.</param>
    /// <param name="asOf">The last day known, or <see langword="null"/>.</param>
    /// <exception cref="InputException">More was passed on than collected.</exception>
    public static CollectionStatement Of(
        PolicyDocument policy,
        int year,
        Deadline deadline,
        WorkingCalendar calendar,
        IReadOnlyDictionary<(string Area, int Month), Fen> collected,
        IReadOnlyList<PassedOn> passedOn,
        DateOnly? asOf)
    {
        ILookup<string, RemittancePayment> payments = passedOn.Where(passed => !passed.IntoExpenditure).ToLookup(passed => passed.Area, passed => passed.Payment);
        DeadlineDay[] days = [.. DeadlineTable.Of(policy.Deadlines, policy.Effective.From, year, calendar).Where(day => day.Deadline.Name == deadline.Name).OrderBy(day => day.Month)];
        List<(string, IReadOnlyList<(MonthCollected, MonthClosed)>)> areas = [];
        foreach (string area in policy.Areas.Select(area => area.Code).Where(area => payments.Contains(area) || collected.Keys.Any(key => key.Area == area)))
        {
            MonthCollected[] months = [.. days.Select(day => new MonthCollected(day.Month!.Value, collected.GetValueOrDefault((area, day.Month.Value)), day.Date!.Value))];
            try
            {
                areas.Add((area, [.. months.Zip(CollectionClosing.Of(months, payments[area], calendar, asOf))]));
            }
            catch (FactsException problem)
            {
                throw new InputException($"area {area}: {problem.Message}", "Check what was collected and what was passed on.");
            }
        }

        return new CollectionStatement(policy, year, deadline, days.All(day => day.ByNotice), asOf, areas, [.. passedOn.Where(passed => passed.IntoExpenditure)]);
    }

    /// <summary>What a ledger's areas collected by month: contributions, with the part that goes to personal accounts.</summary>
    public static Dictionary<(string Area, int Month), Fen> OfLedger(Ledger ledger)
    {
        Dictionary<(string Area, int Month), Fen> sums = [];
        foreach (LedgerEntry entry in ledger.Entries.Where(entry => Collected.Contains(entry.Account)))
        {
            (string, int) key = (entry.Area, entry.Month);
            sums[key] = sums.GetValueOrDefault(key) + entry.Cell.Amount;
        }

        return sums;
    }

    /// <summary>Reads <c>insu_admdvs,month,collected</c>.</summary>
    public static Dictionary<(string Area, int Month), Fen> OfFile(string file, PolicyDocument policy, int year)
    {
        Dictionary<(string Area, int Month), Fen> sums = [];
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "month", "collected");
        while (rows.Read())
        {
            Fen collected = rows.Amount(2) is var amount && amount >= Fen.Zero ? amount : throw rows.Wrong(2, $"{amount} is below zero.");
            if (!sums.TryAdd((AreaOf(rows, policy), BooksFile.MonthOf(rows, 1, year)), collected))
            {
                throw rows.Wrong(1, $"{rows[1]} of area {rows[0]} stands twice.");
            }
        }

        return sums;
    }

    /// <summary>Reads <c>insu_admdvs,date,amount</c>: what was passed on, and when; a column <c>to</c> may name what went into an expenditure account.</summary>
    public static IReadOnlyList<PassedOn> PassedOnOf(string file, PolicyDocument policy)
    {
        List<PassedOn> passedOn = [];
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "date", "amount", "to?");
        while (rows.Read())
        {
            DateOnly day = DateOption.TryParse(rows[1], out DateOnly known) ? known : throw rows.Wrong(1, $"'{rows[1]}' is not a day; write it like 2021-02-05.");
            Fen amount = rows.Amount(2);
            bool intoExpenditure = rows[3] switch
            {
                "" or "income" => false,
                "expenditure" => true,
                _ => throw rows.Wrong(3, $"'{rows[3]}' is no account; write income (or nothing), or expenditure."),
            };
            passedOn.Add(new PassedOn(AreaOf(rows, policy), amount > Fen.Zero ? new RemittancePayment(day, amount) : throw rows.Wrong(2, $"{amount} is not above zero."), intoExpenditure));
        }

        return passedOn;
    }

    /// <summary>Prints a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet($"{policy.Names.Zh} {deadline.Text.Zh} ({deadline.Cite.Rule} {deadline.Cite.Article})")
            .Words("area").Words("month").Words("due").Numbers("collected").Numbers("left").Words("passed on").Numbers("working days late");
        foreach ((string area, IReadOnlyList<(MonthCollected In, MonthClosed Out)> months) in areas)
        {
            foreach ((MonthCollected collected, MonthClosed closed) in months)
            {
                sheet.Row(
                    area, Label(collected.Month), Day(closed.Due), Amounts.ShowOrDash(collected.Collected), Amounts.ShowOrDash(closed.Left),
                    Settled.InWords(closed), Settled.Late(closed, asOf));
            }
        }

        sheet.Print(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", policy.Id);
        json.WriteNumber("year", year);
        json.WriteString("deadline", deadline.Name);
        json.WriteString("rule", deadline.Cite.Rule);
        json.WriteBoolean("byNotice", byNotice);
        json.WriteString("asOf", asOf is { } known ? Day(known) : null);
        json.WriteBoolean("closedAtZero", !Open.Any());
        json.WriteObjects("months", areas.SelectMany(area => area.Months.Select(month => (area.Area, month.In, month.Out))), month =>
        {
            json.WriteString("insu_admdvs", month.Area);
            json.WriteString("month", Label(month.In.Month));
            json.WriteString("due", Day(month.Out.Due));
            json.WriteString("collected", month.In.Collected.ToString());
            json.WriteString("left", month.Out.Left.ToString());
            json.WriteString("cleared", month.Out.Cleared is { } day ? Day(day) : null);
            json.WriteString("state", Settled.Word(month.Out));
            json.WriteNumber("workingDaysLate", month.Out.WorkingDaysLate);
        });
        json.WriteObjects("intoExpenditure", misdirected, passed =>
        {
            json.WriteString("insu_admdvs", passed.Area);
            json.WriteString("date", Day(passed.Payment.Date));
            json.WriteString("amount", passed.Payment.Amount.ToString());
        });
    }

    private static string AreaOf(DelimitedRows rows, PolicyDocument policy) =>
        policy.Areas.Any(area => area.Code == rows[0]) ? rows[0] : throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'.");

    private string Label(int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
