using System.Text.Json;

namespace MedPool.Internals;

/// <summary>Writes one fund of <c>settlement.json</c>.</summary>
internal static class FundWriter
{
    public const string ForOrder = "order";
    public const string ForOutstanding = "outstanding";
    public const string ForDecision = "decision";
    public const string ForShaping = "shaping";

    public static void Write(Utf8JsonWriter json, FundSettlement fund)
    {
        json.WriteString("fund", fund.Fund);
        json.List("areas", fund.Areas, WriteArea);
        json.List("parties", fund.Parties, WriteParty);
        json.List("transfers", fund.Transfers, WriteTransfer);
        json.List("orders", fund.Orders, WriteOrder);
        json.List("outstanding", fund.Outstanding, WriteOutstanding);
        json.List("assumptions", fund.Assumptions, WriteAssumption);
        json.WriteStartObject("conservation");
        WriteConservation(json, fund.Conservation);
        json.WriteEndObject();
        json.List("decisions", fund.Decisions, WriteDecision);
        json.Strings("unused", fund.Unused);
        StepWriter.Write(json, fund.Steps);
        json.List("citations", CitationsOf(fund), WriteCitation);
        json.WriteStartObject("facts");
        FactsWriter.WriteFund(json, fund.Facts);
        json.WriteEndObject();
    }

    // The words of the law travel with the result, so that it explains itself without the policy at hand. The same rule can be quoted in
    // other words in another stage, so each stands with what it is for; by use and rule it is found again when the file is read.
    private static EquatableArray<(string For, Citation Cite)> CitationsOf(FundSettlement fund) => new(
    [
        .. fund.Transfers.Select(static transfer => (UseOf(transfer), transfer.Rule))
            .Concat(fund.Transfers.SelectMany(static transfer => transfer.ShapedBy.Select(cite => (ForShaping, cite))))
            .Concat(fund.Orders.Select(static order => (ForOrder, order.Rule)))
            .Concat(fund.Outstanding.Select(static item => (ForOutstanding, item.Rule)))
            .Concat(fund.Decisions.Where(static decision => decision.Rule is not null).Select(static decision => (ForDecision, decision.Rule!)))
            .Concat(fund.Steps.All.SelectMany(step => StepWriter.Citations(fund, step)))
            .DistinctBy(static entry => (entry.Item1, entry.Item2.Rule)),
    ]);

    /// <summary>What a transfer's citation is for: its stage and payer, and where these say too little the payee.</summary>
    public static string UseOf(StageKind kind, string stage, PartyKind payer, PartyKind payee)
    {
        string use = $"{stage} {payer.ToText()}";
        return kind == StageKind.PrePooling && payee == PartyKind.Providers ? $"{use} {payee.ToText()}" : use;
    }

    private static string UseOf(Transfer transfer) => UseOf(transfer.Stage, transfer.StageName, transfer.From.Kind, transfer.To.Kind);

    private static void WriteArea(Utf8JsonWriter json, SettlementArea area)
    {
        json.WriteString("area", area.Code);
        json.WriteString("name", area.Name);
        json.WriteString("income", area.Income.ToString());
        json.WriteString("expenditure", area.Expenditure.ToString());
        json.WriteString("currentBalance", area.CurrentBalance.ToString());
        json.WriteString("levyFromIncome", area.LevyFromIncome.ToString());
        json.WriteString("gap", area.Gap.ToString());
        json.WriteString("managementLiability", area.ManagementLiability.ToString());
        json.WriteString("otherGap", area.OtherGap.ToString());
        json.WriteString("surplus", area.Surplus.ToString());
        json.WriteString("openingBalance", area.OpeningBalance.ToString());
        json.WriteString("closingBalance", area.ClosingBalance.ToString());
        json.WriteString("monthsPayable", area.MonthsPayable);
        json.WriteString("nextQuota", area.NextQuota?.ToString());
        json.Strings("flags", area.Flags);
    }

    private static void WriteParty(Utf8JsonWriter json, PartyBalance party)
    {
        json.WriteString("party", party.Party.ToString());
        json.WriteString("opening", party.Opening.ToString());
        json.WriteString("in", party.In.ToString());
        json.WriteString("out", party.Out.ToString());
        json.WriteString("closing", party.Closing.ToString());
    }

    private static void WriteTransfer(Utf8JsonWriter json, Transfer transfer)
    {
        json.WriteString("from", transfer.From.ToString());
        json.WriteString("to", transfer.To.ToString());
        json.WriteString("amount", transfer.Amount.ToString());
        json.WriteString("rule", transfer.Rule.Rule);
        json.WriteString("stage", transfer.StageName);
        if (transfer.StageId is not null)
        {
            json.WriteString("kind", PolicyWords.Stage.WordOf(transfer.Stage));
        }

        json.Strings("shapedBy", new EquatableArray<string>([.. transfer.ShapedBy.Select(static cite => cite.Rule)]));
        json.Strings("readings", transfer.Readings);
    }

    private static void WriteOrder(Utf8JsonWriter json, RemittanceOrder order)
    {
        json.WriteString("area", order.AreaCode);
        json.WriteString("from", order.From.ToString());
        json.WriteString("to", order.To.ToString());
        json.WriteString("amount", order.Amount.ToString());
        json.WriteString("due", order.Due?.ToString());
        json.WriteString("rule", order.Rule.Rule);
    }

    private static void WriteOutstanding(Utf8JsonWriter json, OutstandingItem item)
    {
        json.WriteString("area", item.AreaCode);
        json.WriteString("from", item.From.ToString());
        json.WriteString("to", item.To.ToString());
        json.WriteString("amount", item.Amount.ToString());
        json.WriteString("rule", item.Rule.Rule);
        json.WriteString("reason", item.Reason is { } reason ? PolicyWords.Reason.WordOf(reason) : null);
    }

    private static void WriteAssumption(Utf8JsonWriter json, Assumption assumption)
    {
        json.WriteString("name", assumption.Name);
        json.WriteString("value", assumption.Value);
        json.WriteString("note", assumption.Note.Zh);
        json.WriteString("noteEn", assumption.Note.En);
    }

    private static void WriteConservation(Utf8JsonWriter json, Conservation conservation)
    {
        json.WriteString("opening", conservation.Opening.ToString());
        json.WriteString("fromExternal", conservation.FromExternal.ToString());
        json.WriteString("toExternal", conservation.ToExternal.ToString());
        json.WriteString("closing", conservation.Closing.ToString());
        json.WriteString("difference", conservation.Difference.ToString());
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("name", decision.Fact);
        json.WriteString("area", decision.AreaCode);
        json.WriteString("value", decision.Value);
        json.WriteString("replaces", decision.Replaces);
        json.WriteString("rule", decision.Rule?.Rule);
    }

    private static void WriteCitation(Utf8JsonWriter json, (string For, Citation Cite) entry)
    {
        (string use, Citation cite) = entry;
        json.WriteString("for", use);
        json.WriteString("rule", cite.Rule);
        json.WriteString("document", cite.Document);
        json.WriteString("article", cite.Article);
        json.WriteString("quote", cite.Quote);
    }
}
