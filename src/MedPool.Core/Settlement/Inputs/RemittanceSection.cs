using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads what late interest needs: the demand-deposit rates and the remittances.</summary>
internal static class RemittanceSection
{
    private static readonly string[] RateKeys = ["from", "rate"];

    /// <summary>One rate, or a series of dated ones.</summary>
    public static DemandDepositRates ReadRates(ref FactsReader reader)
    {
        if (!reader.IsArray)
        {
            return new DemandDepositRates(reader.Rate()!.Value);
        }

        var series = new List<(DateOnly From, Rate Rate)>();
        reader.Array(ReadDatedRate, series);
        return new DemandDepositRates(series);
    }

    /// <summary>The list of remittances.</summary>
    public static EquatableArray<Remittance> ReadRemittances(ref FactsReader reader)
    {
        var remittances = new List<Remittance>();
        reader.Array(ReadRemittance, remittances);
        return new EquatableArray<Remittance>([.. remittances]);
    }

    private static void ReadDatedRate(ref FactsReader reader, string key, List<(DateOnly From, Rate Rate)> series)
    {
        var draft = new RateDraft();
        reader.Object(ReadRateMember, draft, RateKeys);
        series.Add((
            draft.From ?? throw reader.Error("\"from\" is missing; give the first day of the rate"),
            draft.Rate ?? throw reader.Error("\"rate\" is missing")));
    }

    private static void ReadRateMember(ref FactsReader reader, string key, RateDraft draft)
    {
        if (key == "from")
        {
            draft.From = reader.Date();
        }
        else
        {
            draft.Rate = reader.Rate();
        }
    }

    private static void ReadRemittance(ref FactsReader reader, string key, List<Remittance> remittances)
    {
        var draft = new RemittanceDraft(reader.Table);
        reader.Object(ReadMember, draft, [.. draft.Facts.Keys, "payments"]);
        FactValues values = draft.Facts.Complete(in reader);
        remittances.Add(new Remittance(
            (string)values[YearFact.Area]!,
            (string)values[YearFact.Fund]!,
            (string)values[YearFact.Kind]!,
            (Fen)values[YearFact.Amount]!,
            Day((PolicyDate)values[YearFact.Due]!),
            new EquatableArray<RemittancePayment>([.. draft.Payments])));
    }

    private static void ReadMember(ref FactsReader reader, string key, RemittanceDraft draft)
    {
        if (key == "payments")
        {
            reader.Array(ReadPayment, draft.Payments);
        }
        else
        {
            draft.Facts.ReadMember(ref reader, key);
        }
    }

    private static void ReadPayment(ref FactsReader reader, string key, List<RemittancePayment> payments)
    {
        FactValues values = ScopeReading.Read(ref reader, FactScope.Payment);
        payments.Add(new RemittancePayment(Day((PolicyDate)values[YearFact.PaymentDate]!), (Fen)values[YearFact.PaymentAmount]!)
        {
            IsWithheld = values[YearFact.PaymentKind] is YearFact.Withheld,
        });
    }

    private static DateOnly Day(PolicyDate date) => new(date.Year, date.Month, date.Day);

    private sealed class RateDraft
    {
        public DateOnly? From { get; set; }

        public Rate? Rate { get; set; }
    }

    private sealed class RemittanceDraft(FactTable table)
    {
        public ScopeReading Facts { get; } = new(table, FactScope.Remittance);

        public List<RemittancePayment> Payments { get; } = [];
    }
}
