using System.Text.RegularExpressions;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What a recorder wrote down, in the user's terms: names for indices, articles for rule numbers, the alternative in use for a reading.</summary>
internal sealed partial class StepNaming(PolicyDocument document, PolicyFund fund, ReadingChoice readings, FundSettlement settled)
{
    private readonly StageCitations _citations = new(document, fund);
    private readonly Dictionary<RecordedAreas, StoredAreas> _lists = new(ReferenceEqualityComparer.Instance);

    /// <summary>The steps of a recorder.</summary>
    public StoredStep[] Name(SettlementRecorder recorder) => [.. recorder.Steps.Select(Name)];

    private StoredStep Name(RecordedStep step)
    {
        Transfer? transfer = step.Transfer < 0 ? null : settled.Transfers[step.Transfer];
        return new StoredStep
        {
            StageName = fund.Stages[step.Place].Id ?? step.Stage.ToText(),
            Stage = step.Stage,
            AreaCode = step.Area < 0 ? null : document.Areas[step.Area].Code,
            Figure = CodesIn(step.Name),
            Transfer = step.Transfer,
            Amount = step.Amount,
            Formula = CodesIn(step.Formula),
            Inputs = [.. step.Inputs.Select(Name)],
            Rule = transfer?.Rule ?? (step.Rule is { } rule ? _citations.Find(rule, step.Place) : null),
            ShapedBy = ShapedBy(step, transfer),
            Readings = Readings(step, transfer),
        };
    }

    private StoredInput Name(RecordedInput input) => input.Areas is { } areas
        ? new StoredInput(input.Name[..^2], default, input.Source, -1, Name(areas))
        : new StoredInput(CodesIn(input.Name), input.Value, input.Source, input.Step, null);

    private StoredAreas Name(RecordedAreas areas)
    {
        if (!_lists.TryGetValue(areas, out StoredAreas? list))
        {
            list = new StoredAreas([.. areas.Entries.Select(entry => (document.Areas[entry.Area].Code, entry.Value, entry.Step))]);
            _lists[areas] = list;
        }

        return list;
    }

    // The articles that the transfer names first, then those of the figures that it rests on; each rule once.
    private EquatableArray<Citation> ShapedBy(RecordedStep step, Transfer? transfer)
    {
        IEnumerable<Citation> recorded = step.ShapedBy.Select(shaping => _citations.Find(shaping, step.Place));
        IEnumerable<Citation> all = transfer is null ? recorded : transfer.ShapedBy.Concat(recorded).Where(cite => cite.Rule != transfer.Rule.Rule);
        return new EquatableArray<Citation>([.. all.DistinctBy(static cite => cite.Rule)]);
    }

    private EquatableArray<ChosenReading> Readings(RecordedStep step, Transfer? transfer)
    {
        string[] names = [.. step.Readings.Concat(transfer?.Readings ?? [])];
        return new EquatableArray<ChosenReading>(
            [.. readings.Chosen.Where(choice => names.Contains(choice.Name)).Select(static choice => new ChosenReading(choice.Name, choice.Alternative))]);
    }

    // "levyFromBalance_{3}" as "levyFromBalance_330726".
    private string CodesIn(string text) => AreaIndex().Replace(text, found => document.Areas[int.Parse(found.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)].Code);

    [GeneratedRegex(@"\{([0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex AreaIndex();
}
