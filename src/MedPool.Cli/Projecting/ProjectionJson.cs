using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Projecting;

/// <summary>Writes a projection as JSON.</summary>
internal static class ProjectionJson
{
    /// <summary>Writes the members of its object.</summary>
    public static void Write(Projection projection, Utf8JsonWriter json)
    {
        json.WriteString("policy", projection.PolicyId);
        json.WriteNumber("firstYear", projection.FirstYear);
        json.WriteNumber("yearsAsked", projection.Options.Years);
        json.WriteObjects("poolRunsOut", projection.PoolEnds, end =>
        {
            json.WriteString("fund", end.FundId);
            json.WriteNumberOrNull("year", end.Year);
        });
        WriteEnd(projection.End, json);
        json.WriteObjects("years", projection.Years, year =>
        {
            json.WriteNumber("year", year.Year);
            json.WriteString("policyVersion", year.Settlement.PolicyVersion);
            json.WriteString("digest", year.Settlement.Digest);
            json.WriteObjects("funds", year.Funds, fund => WriteFund(fund, json));
        });
        WriteAssumptions(projection, json);
    }

    private static void WriteEnd(ProjectionEnd? end, Utf8JsonWriter json)
    {
        if (end is null)
        {
            json.WriteNull("end");
            return;
        }

        json.WriteStartObject("end");
        json.WriteNumber("year", end.Year);
        json.WriteString("reason", end.Reason);
        json.WriteString("fund", end.FundId);
        json.WriteString("area", end.AreaCode);
        json.WriteString("fact", end.Fact);
        json.WriteString("rule", end.Rule?.Rule);
        json.WriteEndObject();
    }

    private static void WriteFund(ProjectedFund fund, Utf8JsonWriter json)
    {
        json.WriteString("fund", fund.Settlement.Fund);
        json.WriteString("income", fund.Income.ToString());
        json.WriteString("expenditure", fund.Expenditure.ToString());
        json.WriteString("gap", fund.Gap.ToString());
        json.WriteStartObject("pool");
        json.WriteString("opening", fund.PoolOpening.ToString());
        json.WriteString("received", fund.PoolReceived.ToString());
        json.WriteString("paid", fund.PoolPaid.ToString());
        json.WriteString("closing", fund.PoolClosing.ToString());
        json.WriteEndObject();
        json.WriteString("areaBalances", fund.AreaBalances.ToString());
        json.WriteString("monthsPayable", fund.MonthsPayable);
        json.WriteObjects("areas", fund.Settlement.Areas, area => WriteArea(area, json));
        json.WriteObjects("payments", fund.Payments, payments =>
        {
            json.WriteString("party", payments.Party.ToText());
            json.WriteString("paid", payments.Paid.ToString());
            json.WriteString("received", payments.Received.ToString());
        });
    }

    private static void WriteArea(SettlementArea area, Utf8JsonWriter json)
    {
        json.WriteString("area", area.Code);
        json.WriteString("name", area.Name);
        json.WriteString("income", area.Income.ToString());
        json.WriteString("expenditure", area.Expenditure.ToString());
        json.WriteString("gap", area.Gap.ToString());
        json.WriteString("opening", area.OpeningBalance.ToString());
        json.WriteString("closing", area.ClosingBalance.ToString());
        json.WriteString("monthsPayable", area.MonthsPayable);
        json.WriteTexts("flags", area.Flags);
    }

    private static void WriteAssumptions(Projection projection, Utf8JsonWriter json)
    {
        json.WriteStartObject("readings");
        foreach ((string reading, string alternative) in projection.Options.Readings.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(reading, alternative);
        }

        json.WriteEndObject();
        json.WriteObjects("growth", projection.Options.Growth.Rates, rate =>
        {
            json.WriteString("figure", rate.Figure);
            json.WriteString("fund", rate.FundId);
            json.WriteString("area", rate.AreaCode);
            json.WriteNumberOrNull("from", rate.From);
            json.WriteString("rate", rate.Rate.ToString());
        });
        json.WriteObjects("figures", projection.Figures, figure =>
        {
            json.WriteString("fund", figure.FundId);
            json.WriteString("figure", figure.Fact.Path);
            json.WriteString("course", ProjectionWords.NameOf(figure.Course));
            json.WriteTexts("areas", figure.Areas);
        });
    }
}
