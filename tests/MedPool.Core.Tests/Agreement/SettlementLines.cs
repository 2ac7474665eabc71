using System.Globalization;
using System.Numerics;
using MedPool.Internals;
using MedPool.Reference;

namespace MedPool.Tests.Agreement;

/// <summary>A settled fund as lines of text, the same for both engines, so that what differs can be read.</summary>
internal static class SettlementLines
{
    public static List<string> Of(FundSettlement fund)
    {
        var lines = new List<string>(fund.Transfers.Count + fund.Parties.Count + (2 * fund.Areas.Count));
        lines.AddRange(fund.Transfers.Select(transfer => Line(
            $"{transfer.StageName} {transfer.From} -> {transfer.To} {transfer.Amount.Value} {transfer.Rule.Rule}")));
        lines.AddRange(
            fund.Parties.Select(party => Line($"{party.Party} {party.Opening.Value} + {party.In.Value} - {party.Out.Value} = {party.Closing.Value}")));
        lines.AddRange(fund.Outstanding.Select(item => Line($"owed {item.AreaCode} {item.From} -> {item.To} {item.Amount.Value} {item.Rule.Rule} {PolicyWords.Reason.WordOf(item.Reason!.Value)}")));
        lines.AddRange(fund.Areas.Select(area => Figures(
            area.Code,
            [area.Income.Value, area.Expenditure.Value, area.CurrentBalance.Value, area.LevyFromIncome.Value, area.Gap.Value, area.ManagementLiability.Value],
            [area.OtherGap.Value, area.Surplus.Value, area.OpeningBalance.Value, area.ClosingBalance.Value],
            area.MonthsPayableHundredths, area.NextQuota?.Value, area.Flags)));
        return lines;
    }

    public static List<string> Of(ReferenceResult fund)
    {
        var lines = new List<string>(fund.Transfers.Count + fund.Parties.Count + (2 * fund.Areas.Count));
        lines.AddRange(fund.Transfers.Select(transfer => Line($"{transfer.Stage} {transfer.From} -> {transfer.To} {transfer.Amount} {transfer.Rule}")));
        lines.AddRange(fund.Parties.Select(party => Line($"{party.Party} {party.Opening} + {party.In} - {party.Out} = {party.Closing}")));
        lines.AddRange(fund.Outstanding.Select(item => Line($"owed {item.Area} {item.From} -> {item.To} {item.Amount} {item.Rule} {item.Reason}")));
        lines.AddRange(fund.Areas.Select(area => Figures(
            area.Area,
            [area.Income, area.Expenditure, area.CurrentBalance, area.LevyFromIncome, area.Gap, area.ManagementLiability],
            [area.OtherGap, area.Surplus, area.OpeningBalance, area.ClosingBalance],
            area.MonthsPayableHundredths, area.NextQuota, area.Flags)));
        return lines;
    }

    private static string Figures(
        string area, BigInteger[] year, BigInteger[] results, BigInteger? months, BigInteger? quota, IEnumerable<string> flags) =>
        Line($"{area} {string.Join(' ', year)} | {string.Join(' ', results)} | {months} {quota} {string.Join(' ', flags)}");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
