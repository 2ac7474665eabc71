using MedPool.Internals;

namespace MedPool.Kernels;

/// <summary>Sums and splits as they enter a step.</summary>
internal sealed partial class StepDraft
{
    /// <summary>The area's part of an amount that is split by figures of all areas: the list that was added last.</summary>
    public void Apportion(string total, string weights, string name, Fen part) => Is(name, part, $"apportion({total}, [{weights}_*])[{Place}]");

    /// <summary>The rules and the reading behind a figure shaped this step too, though its number does not enter.</summary>
    public StepDraft ShapedByFigure(string name)
    {
        RecordedStep figure = recorder.Steps[recorder.FindFigure(name, Area)];
        ShapedBy(figure.Rule);
        foreach (ushort shaping in figure.ShapedBy)
        {
            ShapedBy(shaping);
        }

        foreach (string reading in figure.Readings)
        {
            Under(reading);
        }

        return this;
    }

    /// <summary>Adds a figure of the areas before this one, as a list; whether there are any.</summary>
    public bool EarlierAreas(string name)
    {
        var earlier = new RecordedAreas([.. recorder.FiguresOfAllAreas(name).Entries.Where(entry => entry.Area < Area)]);
        if (earlier.Entries.Length > 0)
        {
            AddAll(name, ExplanationSource.Step, earlier);
        }

        return earlier.Entries.Length > 0;
    }

    /// <summary>A number less what was tallied: <c>poolOpeningBalance - granted - granted2</c>.</summary>
    public string Less(string start, string tally, int ofArea) => start + recorder.Tally(tally, ofArea).Sum(_inputs, isNegated: true);

    /// <summary>Adds a figure where an earlier step computed it; whether one did.</summary>
    public bool Previous(string name)
    {
        bool found = recorder.FindFigure(name, Area) >= 0;
        if (found)
        {
            Figure(name);
        }

        return found;
    }

    /// <summary>What an earlier transfer of this stage paid; its name.</summary>
    public string Earlier(string name)
    {
        int step = recorder.FindFigure(name, Area);
        string free = NameFor(name, step);
        Add(new RecordedInput(free, recorder.Steps[step].Amount, ExplanationSource.Step, step));
        return free;
    }

    // The gap may already name what an earlier step of the coverage paid under the same name.
    private string NameFor(string name, int step)
    {
        string free = name;
        for (int number = 2; _inputs.Exists(known => known.Name == free && known.Step != step); number++)
        {
            free = $"{name}{number}";
        }

        return free;
    }

    /// <summary>What was tallied: <c>(paid + paid2)</c>, or 0.</summary>
    public string Total(string tally, int ofArea)
    {
        string sum = recorder.Tally(tally, ofArea).Sum(_inputs);
        return sum.Length == 0 ? "0" : $"({sum[3..]})";
    }

    /// <summary>The weights of the shares as a list, with what changed them.</summary>
    public string Weights { get; set; } = "";

    /// <summary>The pool's weight.</summary>
    public string WeightOfPool { get; set; } = "";

    /// <summary>The weight of the area's government.</summary>
    public string WeightOfGovernment { get; set; } = "";

    /// <summary>The name of a party's share.</summary>
    public static string ShareOf(PartyKind party) => "share" + Capital(NameOf(party));
}
