using System.Text;
using System.Text.Json;
using static MedPool.Internals.SettlementDocument;

namespace MedPool.Internals;

/// <summary>Reads one fund of <c>settlement.json</c>.</summary>
internal sealed class FundElement(JsonElement fund)
{
    private readonly (string For, Citation Cite)[] _citations =
    [
        .. Member(fund, "citations").EnumerateArray().Select(static item => (
            Text(item, "for"),
            new Citation(Text(item, "rule"), Text(item, "document"), Text(item, "article"), Text(item, "quote")))),
    ];

    public FundSettlement Read() => Read(List(fund, "transfers", ReadTransfer));

    private FundSettlement Read(EquatableArray<Transfer> transfers) => new()
    {
        Fund = Text(fund, "fund"),
        Areas = List(fund, "areas", ReadArea),
        Parties = List(fund, "parties", static item => new PartyBalance(
            Party(item, "party"), Amount(item, "opening"), Amount(item, "in"), Amount(item, "out"), Amount(item, "closing"))),
        Transfers = transfers,
        Orders = List(fund, "orders", item => new RemittanceOrder(
            Text(item, "area"),
            Party(item, "from"),
            Party(item, "to"),
            Amount(item, "amount"),
            Date(OptionalText(item, "due")),
            Cite(item, FundWriter.ForOrder))),
        Outstanding = List(fund, "outstanding", item => new OutstandingItem(
            Text(item, "area"),
            Party(item, "from"),
            Party(item, "to"),
            Amount(item, "amount"),
            Cite(item, FundWriter.ForOutstanding),
            ReadReason(item))),
        Assumptions = List(fund, "assumptions", static item => new Assumption(
            Text(item, "name"), Text(item, "value"), new LocalizedText(Text(item, "note"), Text(item, "noteEn")))),
        Conservation = ReadConservation(Member(fund, "conservation")),
        Decisions = List(fund, "decisions", item => new Decision(
            Text(item, "name"),
            OptionalText(item, "area"),
            Text(item, "value"),
            OptionalText(item, "replaces"),
            OptionalText(item, "rule") is null ? null : Cite(item, FundWriter.ForDecision))),
        Unused = Strings(fund, "unused"),
        Steps = new StepElement(fund, transfers, Cite).Read(),
        Facts = FactsDocument.ReadFund(Encoding.UTF8.GetBytes(Member(fund, "facts").GetRawText())),
    };

    private static SettlementArea ReadArea(JsonElement area) => new()
    {
        Code = Text(area, "area"),
        Name = Text(area, "name"),
        Income = Amount(area, "income"),
        Expenditure = Amount(area, "expenditure"),
        CurrentBalance = Amount(area, "currentBalance"),
        LevyFromIncome = Amount(area, "levyFromIncome"),
        Gap = Amount(area, "gap"),
        ManagementLiability = Amount(area, "managementLiability"),
        OtherGap = Amount(area, "otherGap"),
        Surplus = Amount(area, "surplus"),
        OpeningBalance = Amount(area, "openingBalance"),
        ClosingBalance = Amount(area, "closingBalance"),
        MonthsPayableHundredths = OptionalText(area, "monthsPayable") is null ? null : AmountSum.Parse(Text(area, "monthsPayable")).Value,
        NextQuota = OptionalText(area, "nextQuota") is null ? null : Amount(area, "nextQuota"),
        Flags = Strings(area, "flags"),
    };

    private Transfer ReadTransfer(JsonElement item)
    {
        string stage = Text(item, "stage");
        bool named = item.TryGetProperty("kind", out JsonElement word);
        StageKind kind = PolicyWords.Stage.Find(named ? word.GetString()! : stage) ?? throw new FormatException($"\"{stage}\" is not a stage.");
        SettlementParty from = Party(item, "from");
        SettlementParty to = Party(item, "to");
        return new Transfer(from, to, Amount(item, "amount"), Cite(item, FundWriter.UseOf(kind, stage, from.Kind, to.Kind)), kind)
        {
            StageId = named ? stage : null,
            ShapedBy = Has(item, "shapedBy") ? new EquatableArray<Citation>([.. Strings(item, "shapedBy").Select(Shaping)]) : default,
            Readings = Has(item, "readings") ? Strings(item, "readings") : default,
        };
    }

    private Citation Shaping(string rule) => Cite(rule, FundWriter.ForShaping);

    // A file of schema 1 gives no reason.
    private static OutstandingReason? ReadReason(JsonElement item)
    {
        if (!Has(item, "reason") || OptionalText(item, "reason") is not { } word)
        {
            return null;
        }

        return PolicyWords.Reason.Find(word) ?? throw new FormatException($"\"{word}\" is not a reason.");
    }

    private static Conservation ReadConservation(JsonElement item)
    {
        AmountSum Sum(string key) => AmountSum.Parse(Text(item, key));
        return new Conservation(Sum("opening"), Sum("fromExternal"), Sum("toExternal"), Sum("closing"), Sum("difference"));
    }

    private static SettlementParty Party(JsonElement item, string key) => SettlementParty.Parse(Text(item, key));

    private static PolicyDate? Date(string? text)
    {
        if (text is null)
        {
            return null;
        }

        DateOnly day = DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new PolicyDate(day.Year, day.Month, day.Day);
    }

    private Citation Cite(JsonElement item, string use) => Cite(Text(item, "rule"), use);

    private Citation Cite(string rule, string use) =>
        _citations.FirstOrDefault(entry => entry.For == use && entry.Cite.Rule == rule).Cite ?? throw new FormatException($"The citation of {rule} is missing.");
}
