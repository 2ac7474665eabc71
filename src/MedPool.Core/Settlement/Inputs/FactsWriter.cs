using System.Text.Json;
using CommunityToolkit.HighPerformance.Buffers;

using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Writes facts as <c>facts.json</c> does, in the order of the table of facts, what is not given left out: the canonical text of facts built in code.
/// </summary>
internal static class FactsWriter
{
    // Always written, zero or not; what passes between levels only where there is a province.
    private static readonly Fact[] OwnPool = [FundFact.PoolOpeningBalance.Row, FundFact.PoolInterest.Row, FundFact.PoolOtherIncome.Row];

    public static byte[] ToUtf8(SettlementFacts facts)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("policy", facts.PolicyId);
            json.WriteNumber("year", facts.Year);
            json.WriteStartObject("funds");
            foreach ((string id, FundYear fund) in facts.Funds.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(id);
                WriteFund(json, fund);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the members of one fund into an open object.</summary>
    public static void WriteFund(Utf8JsonWriter json, FundYear fund)
    {
        json.WriteStartObject("pool");
        foreach (Fact fact in FactTable.BuiltIn.Of(FactScope.Pool))
        {
            Write(json, fact, fund.Values[fact] ?? (OwnPool.Contains(fact) ? Fen.Zero : null));
        }

        json.WriteEndObject();
        Write(json, fund.Values, FactScope.Fund);
        json.WriteStartObject("areas");
        foreach ((string code, AreaYear area) in fund.Areas.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(code);
            Write(json, area.Values, FactScope.Area);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactValues values, FactScope scope)
    {
        foreach ((Fact fact, object value) in values.Given.Where(entry => entry.Key.Scope == scope))
        {
            Write(json, fact, value);
        }
    }

    private static void Write(Utf8JsonWriter json, Fact fact, object? value)
    {
        if (value is not null)
        {
            FactForm.Of(fact.Unit).Write(json, fact.Key, value);
        }
    }
}
