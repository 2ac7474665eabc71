using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Settling;

/// <summary>Prints what every other reading of the law would change against a settlement: who pays more or less, and by how much.</summary>
internal static class ReadingComparison
{
    /// <summary>Prints a table for people.</summary>
    public static void Print(IReadOnlyList<ComparedReading> readings, Settlement settlement, Terminal terminal)
    {
        Sheet sheet = new Sheet("不同理解的影响 What other readings change (+ pays more, - pays less)")
            .Words("reading", "理解").Words("fund", "基金").Words("party", "责任方").Numbers("now", "现").Numbers("then", "改").Numbers("pays more", "多承担");
        foreach (ComparedReading reading in readings)
        {
            string name = $"{reading.Reading}={reading.Alternative}";
            if (reading.Differences.Count == 0)
            {
                sheet.Row(name, "", reading.Problem is null ? "no change" : "cannot be settled, see below", "", "", "");
            }

            foreach (PaymentDifference difference in reading.Differences)
            {
                sheet.Row(name, difference.Fund, NameOf(difference, settlement), Show(difference.Chosen), Show(difference.Other), (difference.More.Value > 0 ? "+" : "") + Show(difference.More));
            }
        }

        sheet.Print(terminal);
        foreach (ComparedReading reading in readings.Where(reading => reading.Problem is not null))
        {
            terminal.Message($"warning: {reading.Reading}={reading.Alternative}: {reading.Problem}");
        }
    }

    /// <summary>Writes <c>readings</c> as a member of a JSON object.</summary>
    public static void Write(IReadOnlyList<ComparedReading> readings, Utf8JsonWriter json)
    {
        json.WriteStartArray("readings");
        foreach (ComparedReading reading in readings)
        {
            json.WriteStartObject();
            json.WriteString("reading", reading.Reading);
            json.WriteString("chosen", reading.Chosen);
            json.WriteString("alternative", reading.Alternative);
            json.WriteString("problem", reading.Problem);
            json.WriteStartArray("changes");
            foreach (PaymentDifference difference in reading.Differences)
            {
                json.WriteStartObject();
                json.WriteString("fund", difference.Fund);
                json.WriteString("area", difference.Party.AreaCode);
                json.WriteString("party", difference.Party.ToString());
                json.WriteString("chosen", difference.Chosen.ToString());
                json.WriteString("alternative", difference.Other.ToString());
                json.WriteString("paysMore", difference.More.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(PaymentDifference difference, Settlement settlement) =>
        difference.Party.AreaCode is string code ? $"{difference.Party} {settlement[difference.Fund][code].Name}" : difference.Party.ToString();

    private static string Show(AmountSum sum) => Amounts.ShowSum(sum.Value);
}
