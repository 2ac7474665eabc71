using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>What late remittances cost, remittance by remittance, for people and for machines.</summary>
internal sealed class InterestStatement
{
    private readonly List<(Remittance Remittance, LateCharge Charge, bool Suspends)> _lines = [];
    private readonly LateInterestRule _rule;

    /// <summary>Charges every remittance by the policy's rule.</summary>
    /// <param name="facts">Remittances and deposit rates.</param>
    /// <param name="policy">Whose rule it is.</param>
    /// <param name="daysPerYear">The reading in use.</param>
    /// <param name="asOf">The last day known, or <see langword="null"/>: the year is over.</param>
    /// <exception cref="InputException">The policy charges no interest, or something of the facts is not the policy's.</exception>
    /// <exception cref="FactsException">An order or its payments make no sense.</exception>
    public InterestStatement(SettlementFacts facts, PolicyDocument policy, int daysPerYear, DateOnly? asOf)
    {
        _rule = policy.LateInterest ?? throw new InputException($"policy {policy.Id}: its documents charge no interest on late remittances.", "Only policies with a \"lateInterest\" section do; jinhua has one (JH-09).");
        DemandDepositRates rates = facts.DemandDepositRate ?? throw new InputException("$.demandDepositRate: the rate is missing; late interest (JH-09) needs it and it has no default.", "Give one rate a year, such as \"0.0035\", or a list of {from, rate}.");
        var terms = new LateInterestTerms(_rule.Multiple.Value, daysPerYear);
        foreach (Remittance remittance in facts.Remittances)
        {
            CheckNames(remittance, policy);
            LateKind? kind = _rule.Kinds.FirstOrDefault(kind => kind.Kind == remittance.Kind);
            _lines.Add((remittance, LateInterest.Charge(remittance, rates, terms, asOf), kind?.Suspends ?? false));
        }
    }

    /// <summary>Warns of each kind of remittance that the policy does not name.</summary>
    public void WarnOfUnknownKinds(Terminal terminal)
    {
        foreach (string kind in _lines.Select(line => line.Remittance.Kind).Distinct().Where(kind => _rule.Kinds.All(known => known.Kind != kind)))
        {
            terminal.Message($"warning: the policy names no kind '{kind}'; it is charged like the others, and whether it suspends payments is not known. Named: {string.Join(", ", _rule.Kinds.Select(known => known.Kind))}.");
        }
    }

    /// <summary>Writes the statement as the JSON list that others build on.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteObjects(_lines, item =>
        {
            (Remittance remittance, LateCharge charge, bool suspends) = item;
            json.WriteString("area", remittance.Area);
            json.WriteString("fund", remittance.Fund);
            json.WriteString("kind", remittance.Kind);
            json.WriteString("due", Day(remittance.Due));
            json.WriteObjects("slices", charge.Slices, slice =>
            {
                json.WriteString("date", Day(slice.Date));
                json.WriteString("amount", slice.Amount.ToString());
                json.WriteNumber("days", slice.Days);
                json.WriteString("interest", slice.Interest.ToString());
            });
            json.WriteString("interest", charge.Interest.ToString());
            json.WriteString("withheld", charge.Withheld.ToString());
            if (suspends && charge.LateFrom is { } from)
            {
                json.WriteString("suspendedFrom", Day(from));
            }
        });
    }

    /// <summary>Prints the statement as a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet("Late remittances 逾期上解").Words("area").Words("fund").Words("kind").Words("due").Words("late").Numbers("days").Numbers("amount").Numbers("interest").Numbers("withheld").Words("suspended from");
        Fen interest = Fen.Zero;
        Fen withheld = Fen.Zero;
        foreach ((Remittance remittance, LateCharge charge, bool suspends) in _lines)
        {
            interest += charge.Interest;
            withheld += charge.Withheld;
            string suspended = suspends && charge.LateFrom is { } from ? Day(from) : "";
            foreach ((int index, LateSlice slice) in charge.Slices.Index())
            {
                bool last = index == charge.Slices.Count - 1;
                sheet.Row(remittance.Area, remittance.Fund, remittance.Kind, Day(remittance.Due), Day(slice.Date), slice.Days.ToString(CultureInfo.InvariantCulture), Amounts.Show(slice.Amount), Amounts.Show(slice.Interest), last ? Amounts.ShowOrDash(charge.Withheld) : "", last ? suspended : "");
            }

            if (charge.Slices.Count == 0)
            {
                sheet.Row(remittance.Area, remittance.Fund, remittance.Kind, Day(remittance.Due), charge.LateFrom is null ? "in time" : "unpaid", "", "", Amounts.ShowOrDash(Fen.Zero), Amounts.ShowOrDash(charge.Withheld), suspended);
            }
        }

        sheet.Total("total", "", "", "", "", "", "", Amounts.Show(interest), Amounts.Show(withheld), "");
        sheet.Print(terminal);
    }

    private static void CheckNames(Remittance remittance, PolicyDocument policy)
    {
        if (policy.Areas.All(area => area.Code != remittance.Area))
        {
            throw new InputException($"$.remittances: {policy.Id} has no area {remittance.Area}.", $"Its areas are {string.Join(", ", policy.Areas.Select(area => area.Code))}.");
        }

        if (policy.Funds.All(fund => fund.Id != remittance.Fund))
        {
            throw new InputException($"$.remittances: {policy.Id} has no fund \"{remittance.Fund}\".", $"Its funds are {string.Join(", ", policy.Funds.Select(fund => fund.Id))}.");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
