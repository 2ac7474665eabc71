using MedPool.Internals;

namespace MedPool.Kernels;

/// <summary>
/// A step while a kernel says what enters it. Names are those of the formula; each input that is added is used by the formula, and each name of the formula
/// is added. Ends with <see cref="Moves"/> or one of the methods <c>Is</c>.
/// </summary>
internal sealed partial class StepDraft(SettlementRecorder recorder, StageKind stage, int area, ushort? rule)
{
    private readonly List<RecordedInput> _inputs = [];
    private readonly List<ushort> _shapedBy = [];
    private readonly List<(string Tally, int Area)> _tallies = [];
    private readonly List<string> _readings = [];
    private RecordedAreas? _last;

    /// <summary>Index of the area, or -1.</summary>
    public int Area { get; } = area;

    /// <summary>The open gap as <see cref="OpenGap"/> found it: a name or a sum in parentheses.</summary>
    public string Gap { get; set; } = "";

    /// <summary>The place of the area among the areas of the list that was added last.</summary>
    public string Place => FormattableString.Invariant($"{Array.FindIndex(_last!.Entries, entry => entry.Area == Area)}");

    /// <summary>A rule that shaped the amount beside the step's own.</summary>
    public StepDraft ShapedBy(ushort? other)
    {
        if (other is { } shaping && shaping != rule && !_shapedBy.Contains(shaping))
        {
            _shapedBy.Add(shaping);
        }

        return this;
    }

    /// <summary>A reading that decided.</summary>
    public StepDraft Under(string reading)
    {
        if (!_readings.Contains(reading))
        {
            _readings.Add(reading);
        }

        return this;
    }

    /// <summary>The transfer that follows counts among others: what an area received, what others paid of its gap.</summary>
    public StepDraft CountIn(string tally, int ofArea)
    {
        _tallies.Add((tally, ofArea));
        return this;
    }

    /// <summary>What the transfer counts among.</summary>
    internal IReadOnlyList<(string Tally, int Area)> Tallies => _tallies;

    /// <summary>The next transfer, or what is written down as owed, has this formula. Nothing is recorded where it is zero.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="name">How later steps call the transfer; <see langword="null"/>: by the other party.</param>
    public void Moves(string formula, string? name = null) => recorder.Await(this, formula, name);

    /// <summary>Records a figure.</summary>
    /// <param name="name">The figure's name, by which later steps ask for it.</param>
    /// <param name="amount">The figure.</param>
    /// <param name="formula">The formula.</param>
    public void Is(string name, Fen amount, string formula) => Is(name, ExplanationNumber.Of(amount), formula);

    /// <inheritdoc cref="Is(string, Fen, string)"/>
    public void Is(string name, ExplanationNumber amount, string formula) => recorder.AddFigure(this, name, amount, formula);

    /// <summary>A draft with the same beginning.</summary>
    public StepDraft Copy()
    {
        var copy = new StepDraft(recorder, stage, Area, rule) { Gap = Gap, Weights = Weights, WeightOfPool = WeightOfPool, WeightOfGovernment = WeightOfGovernment };
        copy._inputs.AddRange(_inputs);
        copy._shapedBy.AddRange(_shapedBy);
        copy._tallies.AddRange(_tallies);
        copy._readings.AddRange(_readings);
        copy._last = _last;
        return copy;
    }

    /// <summary>The step.</summary>
    internal RecordedStep ToStep(string name, ExplanationNumber amount, string formula) => new()
    {
        Stage = stage,
        Place = recorder.Place,
        Area = Area,
        Name = name,
        Amount = amount,
        Rule = rule,
        ShapedBy = [.. _shapedBy],
        Readings = [.. _readings],
        Formula = formula,
        Inputs = [.. _inputs],
    };
}
