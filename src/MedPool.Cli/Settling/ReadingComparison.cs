using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Settling;

/// <summary>What every other reading of the law would change against a settlement: who pays more or less, and by how much.</summary>
internal sealed class ReadingComparison
{
    private readonly IReadOnlyList<ReadingOutcome> _outcomes;

    private ReadingComparison(IReadOnlyList<ReadingOutcome> outcomes) => _outcomes = outcomes;

    /// <summary>Settles under each alternative that is not in use, one at a time.</summary>
    public static ReadingComparison Of(SettlementInputs inputs, Settlement settlement)
    {
        var outcomes = new List<ReadingOutcome>();
        foreach (ChosenReading used in settlement.Readings)
        {
            Reading reading = inputs.Policy.Document.Readings.First(known => known.Name == used.Name);
            foreach (ReadingAlternative other in reading.Alternatives.Where(alternative => alternative.Name != used.Alternative))
            {
                outcomes.Add(Compare(inputs, settlement, used, other));
            }
        }

        return new ReadingComparison(outcomes);
    }

    /// <summary>Prints a table for people.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new Sheet("不同理解的影响 What other readings change (+ pays more, - pays less)")
            .Words("reading", "理解").Words("fund", "基金").Words("area", "地区").Words("party", "责任方").Numbers("pays more", "多承担");
        foreach (ReadingOutcome outcome in _outcomes)
        {
            string name = $"{outcome.Reading}={outcome.Alternative}";
            if (outcome.Problem is not null || outcome.Changes.Count == 0)
            {
                sheet.Row(name, "", "", outcome.Problem is null ? "no change" : "cannot be settled", "");
            }

            foreach (ReadingChange change in outcome.Changes)
            {
                sheet.Row(name, change.Fund, change.AreaName, change.Party.ToString(), (change.PaysMore > 0 ? "+" : "") + Amounts.ShowSum(change.PaysMore));
            }
        }

        sheet.Print(terminal);
        foreach (ReadingOutcome outcome in _outcomes.Where(outcome => outcome.Problem is not null))
        {
            terminal.Message($"warning: {outcome.Reading}={outcome.Alternative}: {outcome.Problem}");
        }
    }

    /// <summary>Writes <c>readings</c> as a member of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("readings");
        foreach (ReadingOutcome outcome in _outcomes)
        {
            json.WriteStartObject();
            json.WriteString("reading", outcome.Reading);
            json.WriteString("chosen", outcome.Chosen);
            json.WriteString("alternative", outcome.Alternative);
            json.WriteString("problem", outcome.Problem);
            json.WriteStartArray("changes");
            foreach (ReadingChange change in outcome.Changes)
            {
                change.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ReadingOutcome Compare(SettlementInputs inputs, Settlement settlement, ChosenReading used, ReadingAlternative other)
    {
        var readings = new Dictionary<string, string>(inputs.Options.Readings) { [used.Name] = other.Name };
        try
        {
            Settlement changed = inputs.Settle(inputs.Options with { Readings = readings });
            return new ReadingOutcome(used.Name, used.Alternative, other.Name, ReadingChange.Between(settlement, changed), null);
        }
        catch (InputException problem)
        {
            return new ReadingOutcome(used.Name, used.Alternative, other.Name, [], problem.Message);
        }
    }
}

/// <summary>What one alternative changes.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Chosen">The alternative that the settlement uses.</param>
/// <param name="Alternative">The other one.</param>
/// <param name="Changes">Who pays more or less.</param>
/// <param name="Problem">Why the year cannot be settled under it, or <see langword="null"/>.</param>
internal sealed record ReadingOutcome(string Reading, string Chosen, string Alternative, IReadOnlyList<ReadingChange> Changes, string? Problem);
