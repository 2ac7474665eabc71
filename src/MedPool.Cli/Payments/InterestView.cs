using System.Globalization;
using System.Text.Json;
using MedPool.Cli.Output;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>What late remittances cost, for people and for machines.</summary>
/// <param name="statement">The statement.</param>
internal sealed class InterestView(LateInterestStatement statement)
{
    /// <summary>Warns of each kind of remittance that the policy does not name.</summary>
    public void WarnOfUnknownKinds(Terminal terminal)
    {
        foreach (string kind in statement.UnknownKinds)
        {
            terminal.Message(
                $"warning: the policy names no kind '{kind}'; it is charged like the others, and whether it suspends payments is not known. "
                + $"Named: {string.Join(", ", statement.Rule.Kinds.Select(known => known.Kind))}.");
        }
    }

    /// <summary>Writes the statement as the JSON list that others build on.</summary>
    public void Write(Utf8JsonWriter json) => json.WriteObjects(statement.Charges, charge =>
    {
        json.WriteString("area", charge.Remittance.Area);
        json.WriteString("fund", charge.Remittance.Fund);
        json.WriteString("kind", charge.Remittance.Kind);
        json.WriteString("due", Days.Text(charge.Remittance.Due));
        json.WriteObjects("slices", charge.Charge.Slices, slice =>
        {
            json.WriteString("date", Days.Text(slice.Date));
            json.WriteString("amount", slice.Amount.ToString());
            json.WriteNumber("days", slice.Days);
            json.WriteString("interest", slice.Interest.ToString());
        });
        json.WriteString("interest", charge.Charge.Interest.ToString());
        json.WriteString("withheld", charge.Charge.Withheld.ToString());
        if (charge.SuspendedFrom is { } from)
        {
            json.WriteString("suspendedFrom", Days.Text(from));
        }
    });

    /// <summary>Prints the statement as a table.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet("Late remittances 逾期上解")
            .Words("area").Words("fund").Words("kind").Words("due").Words("late")
            .Numbers("days").Numbers("amount").Numbers("interest").Numbers("withheld").Words("suspended from");
        foreach (RemittanceCharge charge in statement.Charges)
        {
            AddRows(charge, sheet);
        }

        sheet.Total("total", "", "", "", "", "", "", Amounts.Show(statement.Interest), Amounts.Show(statement.Withheld), "");
        sheet.Print(terminal);
    }

    // What is withheld and suspended is said once, with the last slice.
    private static void AddRows(RemittanceCharge charge, Sheet sheet)
    {
        Remittance owed = charge.Remittance;
        string withheld = Amounts.ShowOrDash(charge.Charge.Withheld);
        string suspended = Days.TextOrNothing(charge.SuspendedFrom);
        foreach ((int index, LateSlice slice) in charge.Charge.Slices.Index())
        {
            bool last = index == charge.Charge.Slices.Count - 1;
            sheet.Row(
                owed.Area, owed.Fund, owed.Kind, Days.Text(owed.Due), Days.Text(slice.Date), slice.Days.ToString(CultureInfo.InvariantCulture),
                Amounts.Show(slice.Amount), Amounts.Show(slice.Interest), last ? withheld : "", last ? suspended : "");
        }

        if (charge.Charge.Slices.Count == 0)
        {
            string late = charge.Charge.LateFrom is null ? "in time" : "unpaid";
            sheet.Row(owed.Area, owed.Fund, owed.Kind, Days.Text(owed.Due), late, "", "", Amounts.ShowOrDash(Fen.Zero), withheld, suspended);
        }
    }
}
