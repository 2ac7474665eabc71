using System.Text.Json;

using MedPool.Cli.Output;

using MedPool.Law;
using Spectre.Console;

namespace MedPool.Cli.Settling;

/// <summary>Prints what every other reading of the law would change against a settlement: who pays more or less, and by how much.</summary>
internal static class ReadingComparison
{
    /// <summary>Prints a table for each reading that changes something, and the others in a line.</summary>
    public static void Print(IReadOnlyList<ComparedReading> readings, Settlement settlement, PolicyDocument policy, Terminal terminal)
    {
        terminal.Console.Write(new Text("不同理解的影响 What other readings change (+ pays more, - pays less)\n", new Style(decoration: Decoration.Bold)));
        foreach (ComparedReading reading in readings.Where(reading => reading.Differences.Count > 0))
        {
            LocalizedText text = policy.Readings.First(known => known.Name == reading.Reading).Alternatives.First(
                known => known.Name == reading.Alternative).Text;
            Sheet sheet = new Sheet($"{reading.Reading}={reading.Alternative}  {text.Zh}")
                .Words("party", "责任方").Numbers("now", "现").Numbers("then", "改").Numbers("pays more", "多承担");
            foreach (PaymentDifference difference in reading.Differences)
            {
                sheet.Row(
                    NameOf(difference, settlement),
                    Show(difference.Chosen),
                    Show(difference.Other),
                    (difference.More.Value > 0 ? "+" : "") + Show(difference.More));
            }

            sheet.Print(terminal);
        }

        foreach (ComparedReading reading in readings.Where(reading => reading.Differences.Count == 0 && reading.Problem is null))
        {
            terminal.Console.Write(new Text($"{reading.Reading}={reading.Alternative}: no change 无变化\n"));
        }

        foreach (ComparedReading reading in readings.Where(reading => reading.Problem is not null))
        {
            terminal.Message($"warning: {reading.Reading}={reading.Alternative} cannot be settled: {reading.Problem}");
        }
    }

    /// <summary>Writes <c>readings</c> as a member of a JSON object.</summary>
    public static void Write(IReadOnlyList<ComparedReading> readings, Utf8JsonWriter json)
    {
        json.WriteObjects("readings", readings, reading =>
        {
            json.WriteString("reading", reading.Reading);
            json.WriteString("chosen", reading.Chosen);
            json.WriteString("alternative", reading.Alternative);
            json.WriteString("problem", reading.Problem);
            json.WriteObjects("changes", reading.Differences, difference =>
            {
                json.WriteString("fund", difference.Fund);
                json.WriteString("area", difference.Party.AreaCode);
                json.WriteString("party", difference.Party.ToString());
                json.WriteString("chosen", difference.Chosen.ToString());
                json.WriteString("alternative", difference.Other.ToString());
                json.WriteString("paysMore", difference.More.ToString());
            });
        });
    }

    private static string NameOf(PaymentDifference difference, Settlement settlement) =>
        $"{difference.Fund} {difference.Party}" + (difference.Party.AreaCode is string code ? " " + settlement[difference.Fund][code].Name : "");

    private static string Show(AmountSum sum) => Amounts.ShowSum(sum.Value);
}
