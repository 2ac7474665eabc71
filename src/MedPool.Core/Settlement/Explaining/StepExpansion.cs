using System.Text.RegularExpressions;

namespace MedPool.Internals;

/// <summary>Stored steps as users see them: numbers of all areas written out, one input for each.</summary>
internal sealed partial class StepExpansion(FundSettlement fund)
{
    private readonly IReadOnlyList<StoredStep> _steps = fund.Steps.All;

    /// <summary>The steps of an area with the figures of the whole fund that they rest on; for <see langword="null"/> those of no area.</summary>
    public IReadOnlyList<ExplanationStep> Of(string? areaCode)
    {
        var wanted = new SortedSet<int>();
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_steps[i].AreaCode == areaCode)
            {
                Want(i, wanted);
            }
        }

        return [.. wanted.Select(Expand)];
    }

    /// <summary>A step.</summary>
    /// <param name="index">Its place, from 0.</param>
    public ExplanationStep Expand(int index)
    {
        StoredStep step = _steps[index];
        Transfer? transfer = step.Transfer < 0 ? null : fund.Transfers[step.Transfer];
        return new ExplanationStep
        {
            Number = index + 1,
            Stage = step.Stage,
            StageName = step.StageName,
            AreaCode = step.AreaCode,
            Figure = step.Figure,
            Transfer = transfer,
            Amount = step.Amount,
            Formula = Lists().Replace(step.Formula, list => WriteOut(list.Value, step)),
            Inputs = new EquatableArray<ExplanationInput>([.. step.Inputs.SelectMany(Inputs)]),
            Words = transfer is null ? FigureWords.Of(step.Figure) : StageDescription.Of(transfer.Stage).Sentence(step, transfer),
            Rule = step.Rule,
            ShapedBy = step.ShapedBy,
            Readings = step.Readings,
        };
    }

    private static IEnumerable<ExplanationInput> Inputs(StoredInput input) => input.Areas is { } areas
        ? areas.Entries.Select(entry => new ExplanationInput($"{input.Name}_{entry.AreaCode}", entry.Value, SourceOf(input.Source, entry.Step)) { Step = Number(entry.Step) })
        : [new ExplanationInput(input.Name, input.Value, input.Source) { Step = Number(input.Step) }];

    // What an account held when the year began is a fact, also where other areas' accounts had moved.
    private static ExplanationSource SourceOf(ExplanationSource source, int step) =>
        source == ExplanationSource.Step && step < 0 ? ExplanationSource.Fact : source;

    private static int? Number(int step) => step < 0 ? null : step + 1;

    // "[max(0, balance_*)]" as "[max(0, balance_330702), max(0, balance_330703)]".
    private static string WriteOut(string list, StoredStep step)
    {
        string name = Names().Match(list).Groups[1].Value;
        StoredAreas areas = step.Inputs.First(input => input.Areas is not null && input.Name == name).Areas!;
        return $"[{string.Join(", ", areas.Entries.Select(entry => Names().Replace(list[1..^1], found => $"{found.Groups[1].Value}_{entry.AreaCode}")))}]";
    }

    [GeneratedRegex(@"\[[^\[\]]*_\*[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    [GeneratedRegex(@"([A-Za-z0-9]+)_\*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    private void Want(int index, SortedSet<int> wanted)
    {
        if (!wanted.Add(index))
        {
            return;
        }

        foreach (int before in _steps[index].Inputs.Where(static input => input.Areas is null).Select(static input => input.Step))
        {
            if (before >= 0 && _steps[before] is { AreaCode: null, Transfer: < 0 })
            {
                Want(before, wanted);
            }
        }
    }
}
