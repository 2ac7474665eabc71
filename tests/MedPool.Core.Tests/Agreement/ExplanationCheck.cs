using System.Text.Json;
using MedPool.Reference;

namespace MedPool.Tests.Agreement;

/// <summary>What is wrong with the explanation of a settlement: every amount is recomputed from the JSON of <c>explain</c> and nothing else.</summary>
internal static class ExplanationCheck
{
    /// <summary>The problems; empty for an explanation that holds.</summary>
    public static IEnumerable<string> Of(MedPool.Settlement settlement)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            settlement.WriteExplanation(json);
        }

        using JsonDocument explanation = JsonDocument.Parse(stream.ToArray());
        JsonElement[] entries = [.. explanation.RootElement.EnumerateArray()];
        IEnumerable<string> problems = entries.SelectMany(entry => entry.GetProperty("steps").EnumerateArray().SelectMany(CheckStep));
        return [.. problems, .. settlement.Funds.SelectMany(fund => Check(fund, [.. entries.Where(entry => entry.GetProperty("fund").GetString() == fund.Fund)]))];
    }

    private static IEnumerable<string> Check(FundSettlement fund, JsonElement[] entries) =>
        CheckTransfers(fund, entries).Concat(fund.Areas.SelectMany(area => CheckFigures(area, fund.Explain(area.Code))));

    private static IEnumerable<string> CheckStep(JsonElement step)
    {
        string formula = step.GetProperty("formula").GetString()!;
        if (formula == "amount")
        {
            return [$"the kernel moved it and did not say how: {step.GetRawText()}"];
        }

        string amount = step.GetProperty("amount").GetString()!;
        string? problem = null;
        try
        {
            Dictionary<string, Rational> inputs = step.GetProperty("inputs").EnumerateArray()
                .ToDictionary(input => input.GetProperty("name").GetString()!, input => Rational.Parse(input.GetProperty("value").GetString()!));
            Rational value = FormulaEvaluator.Evaluate(formula, inputs);
            problem = value == Rational.Parse(amount) ? null : $"gives {value.Numerator}/{value.Denominator}";
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException or DivideByZeroException)
        {
            problem = failure.Message;
        }

        return problem is null ? [] : [$"{problem} for {step.GetRawText()}"];
    }

    // Each transfer has its step, and no step another one.
    private static IEnumerable<string> CheckTransfers(FundSettlement fund, JsonElement[] entries)
    {
        string[] explained =
        [
            .. from entry in entries
               from step in entry.GetProperty("steps").EnumerateArray()
               let transfer = step.GetProperty("transfer")
               where transfer.ValueKind == JsonValueKind.Object
               select $"{step.GetProperty("stage")} {transfer.GetProperty("from")} {transfer.GetProperty("to")} {step.GetProperty("amount")} {step.GetProperty("rule")}",
        ];
        string[] moved = [.. fund.Transfers.Select(transfer => $"{transfer.StageName} {transfer.From} {transfer.To} {transfer.Amount} {transfer.Rule.Rule}")];
        return explained.Order(StringComparer.Ordinal).SequenceEqual(moved.Order(StringComparer.Ordinal))
            ? []
            : [$"not explained: {string.Join("; ", moved.Except(explained))}; explained, not moved: {string.Join("; ", explained.Except(moved))}"];
    }

    private static IEnumerable<string> CheckFigures(SettlementArea area, IReadOnlyList<ExplanationStep> steps)
    {
        (string Name, string? Amount)[] figures =
        [
            ("currentBalance", area.CurrentBalance.ToString()),
            ("levyFromIncome", area.LevyFromIncome == Fen.Zero ? null : area.LevyFromIncome.ToString()),
            ("gap", area.Gap.ToString()),
            ("managementLiability", area.ManagementLiability == Fen.Zero ? null : area.ManagementLiability.ToString()),
            ("otherGap", area.OtherGap == Fen.Zero ? null : area.OtherGap.ToString()),
            ("surplus", area.Surplus == Fen.Zero ? null : area.Surplus.ToString()),
            ("closingBalance", area.ClosingBalance.ToString()),
            ("monthsPayable", area.MonthsPayable),
            ("nextQuota", area.NextQuota?.ToString()),
        ];
        return from figure in figures
               where figure.Amount is not null && steps.LastOrDefault(step => step.Figure == figure.Name && step.Transfer is null)?.Amount.ToString() != figure.Amount
               select $"{area.Code}: the figure {figure.Name} {figure.Amount} has no step";
    }
}
