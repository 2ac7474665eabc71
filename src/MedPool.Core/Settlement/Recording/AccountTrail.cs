namespace MedPool.Internals;

/// <summary>
/// What happened to an account since an explanation last said what it held: the number it was called by then, and the transfers since.
/// </summary>
internal sealed class AccountTrail
{
    private readonly List<(int Step, bool IsIn, string Name, ExplanationNumber Amount)> _moves = [];

    /// <summary>What the account held, or <see langword="null"/>: it was empty when the year began.</summary>
    public RecordedInput? Anchor { get; private set; }

    /// <summary>Whether <see cref="Anchor"/> is the account of a gap that is being covered.</summary>
    public bool IsGap { get; set; }

    /// <summary>The transfers since, in order.</summary>
    public IReadOnlyList<(int Step, bool IsIn, string Name, ExplanationNumber Amount)> Moves => _moves;

    /// <summary>Says what the account holds now.</summary>
    public void Reset(RecordedInput? anchor)
    {
        (Anchor, IsGap) = (anchor, false);
        _moves.Clear();
    }

    /// <summary>Adds a transfer into or out of the account.</summary>
    public void Add(int step, bool isIn, string name, ExplanationNumber amount) => _moves.Add((step, isIn, name, amount));

    /// <summary>The transfers as inputs and as the end of a sum: <c> + fromPool - toBalance</c>.</summary>
    /// <param name="inputs">Receives the inputs.</param>
    /// <param name="isNegated">Whether the account itself is counted below zero.</param>
    public string Sum(List<RecordedInput> inputs, bool isNegated = false)
    {
        var text = new System.Text.StringBuilder();
        foreach ((int step, bool isIn, string name, ExplanationNumber amount) in _moves)
        {
            string unique = UniqueName(name, inputs);
            inputs.Add(new RecordedInput(unique, amount, ExplanationSource.Step, step));
            text.Append(isIn != isNegated ? " + " : " - ").Append(unique);
        }

        return text.ToString();
    }

    private static string UniqueName(string name, List<RecordedInput> inputs)
    {
        string unique = name;
        for (int i = 2; inputs.Exists(input => input.Name == unique); i++)
        {
            unique = FormattableString.Invariant($"{name}{i}");
        }

        return unique;
    }
}
