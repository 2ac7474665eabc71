namespace MedPool.Internals;

/// <summary>Reads what late interest needs: the demand-deposit rates and the remittances.</summary>
internal static class RemittanceSection
{
    private static readonly string[] RateKeys = ["from", "rate"];
    private static readonly string[] Keys = ["area", "fund", "kind", "amount", "due", "payments"];
    private static readonly string[] PaymentKeys = ["date", "amount"];

    /// <summary>One rate, or a series of dated ones.</summary>
    public static DemandDepositRates? ReadRates(ref FactsReader reader)
    {
        if (reader.IsNull)
        {
            return null;
        }

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
        var draft = new Draft();
        reader.Object(ReadRateMember, draft, RateKeys);
        series.Add((
            draft.Date ?? throw reader.Error("\"from\" is missing; give the first day of the rate"),
            draft.Rate ?? throw reader.Error("\"rate\" is missing")));
    }

    private static void ReadRateMember(ref FactsReader reader, string key, Draft draft)
    {
        if (key == "from")
        {
            draft.Date = reader.Date();
        }
        else
        {
            draft.Rate = reader.Rate();
        }
    }

    private static void ReadRemittance(ref FactsReader reader, string key, List<Remittance> remittances)
    {
        var draft = new Draft();
        reader.Object(ReadMember, draft, Keys);
        remittances.Add(new Remittance(
            draft.Area ?? throw Missing(in reader, "area"),
            draft.Fund ?? throw Missing(in reader, "fund"),
            draft.Kind ?? throw Missing(in reader, "kind"),
            draft.Amount ?? throw Missing(in reader, "amount"),
            draft.Date ?? throw Missing(in reader, "due"),
            new EquatableArray<RemittancePayment>([.. draft.Payments])));
    }

    private static void ReadMember(ref FactsReader reader, string key, Draft draft)
    {
        switch (key)
        {
            case "area":
                draft.Area = reader.Text();
                break;
            case "fund":
                draft.Fund = reader.Text();
                break;
            case "kind":
                draft.Kind = reader.Text();
                break;
            case "amount":
                draft.Amount = reader.Amount();
                break;
            case "due":
                draft.Date = reader.Date();
                break;
            default:
                reader.Array(ReadPayment, draft.Payments);
                break;
        }
    }

    private static void ReadPayment(ref FactsReader reader, string key, List<RemittancePayment> payments)
    {
        var draft = new Draft();
        reader.Object(ReadPaymentMember, draft, PaymentKeys);
        payments.Add(new RemittancePayment(draft.Date ?? throw Missing(in reader, "date"), draft.Amount ?? throw Missing(in reader, "amount")));
    }

    private static void ReadPaymentMember(ref FactsReader reader, string key, Draft draft)
    {
        if (key == "date")
        {
            draft.Date = reader.Date();
        }
        else
        {
            draft.Amount = reader.Amount();
        }
    }

    private static FactsException Missing(in FactsReader reader, string key) => reader.Error($"\"{key}\" is missing");

    private sealed class Draft
    {
        public string? Area { get; set; }

        public string? Fund { get; set; }

        public string? Kind { get; set; }

        public Fen? Amount { get; set; }

        public DateOnly? Date { get; set; }

        public Rate? Rate { get; set; }

        public List<RemittancePayment> Payments { get; } = [];
    }
}
