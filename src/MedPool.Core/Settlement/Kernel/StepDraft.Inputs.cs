using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What can enter a step.</summary>
internal sealed partial class StepDraft
{
    /// <summary>A fact of the area under its key.</summary>
    public StepDraft Fact<T>(AreaFact<T> fact) => Fact(fact.Row, recorder.Area(Area).Memory);

    /// <summary>A fact of the fund under its key; one of the pool under <c>pool</c> and its key.</summary>
    public StepDraft Fact<T>(FundFact<T> fact) => Fact(fact.Row, recorder.Fund.Memory);

    /// <summary>A fact of all areas: <c>priorYearExpenditure_*</c>.</summary>
    public StepDraft EachArea(AreaFact<Fen> fact) => AddAll(NameOf(fact.Row), SourceOf(fact.Row), recorder.FactsOfAllAreas(fact.Row));

    /// <summary>A rate, share or number of months of the policy.</summary>
    public StepDraft Value(string name, Rate value, ExplanationUnit unit = ExplanationUnit.Rate) =>
        Add(new RecordedInput(name, ExplanationNumber.Of(value, unit), ExplanationSource.Value, -1));

    /// <summary>An amount of the policy.</summary>
    public StepDraft Value(string name, Fen value) => Add(new RecordedInput(name, ExplanationNumber.Of(value), ExplanationSource.Value, -1));

    /// <summary>A number of a given source.</summary>
    public StepDraft Number(string name, ExplanationNumber value, ExplanationSource source) => Add(new RecordedInput(name, value, source, -1));

    /// <summary>An amount that the kernel computed and did not record as a figure; a step of its own is better.</summary>
    public StepDraft Number(string name, Fen value) => Number(name, ExplanationNumber.Of(value), ExplanationSource.Step);

    /// <summary>What an account holds, under the party's name: <c>balance</c>. Where it moved since it was last said, that is a step of its own.</summary>
    public StepDraft Account(PartyKind party) => Account(party, party.IsOfArea() ? Area : -1);

    /// <summary>What an account of all areas holds: <c>balance_*</c>.</summary>
    public StepDraft EachAccount(PartyKind party)
    {
        string name = NameOf(party);
        (int, ExplanationNumber, int)[] entries =
        [
            .. from area in Enumerable.Range(0, recorder.AreaCount)
               where recorder.IsInForce(area)
               let account = Say(party, area)
               select (area, account.Value, account.Step),
        ];
        return AddAll(name, ExplanationSource.Step, new RecordedAreas(entries));
    }

    /// <summary>A figure that an earlier step computed for the area or for the whole fund. The rules behind it shaped this step too.</summary>
    public StepDraft Figure(string name)
    {
        int step = recorder.FindFigure(name, Area);
        return ShapedByFigure(name).Add(new RecordedInput(name, recorder.Steps[step].Amount, ExplanationSource.Step, step));
    }

    /// <summary>A figure that earlier steps computed, of all areas that have it: <c>planned_*</c>.</summary>
    public StepDraft EachFigure(string name) => AddAll(name, ExplanationSource.Step, recorder.FiguresOfAllAreas(name));

    /// <summary>
    /// What is still open of the gap: <c>otherGap</c> less what was paid for it; <see cref="Gap"/> is its formula.
    /// </summary>
    public StepDraft OpenGap()
    {
        AccountTrail trail = recorder.Account(Party.Of(PartyKind.Fund, Area));
        if (!trail.IsGap)
        {
            Gap = "(0 - fund)";
            return Account(PartyKind.Fund);
        }

        int gap = recorder.FindFigure("otherGap", Area);
        _inputs.Add(new RecordedInput("otherGap", recorder.Steps[gap].Amount, ExplanationSource.Step, gap));
        string paid = trail.Sum(_inputs, isNegated: true);
        Gap = paid.Length == 0 ? "otherGap" : $"(otherGap{paid})";
        return this;
    }

    /// <summary>The account of the current year is the gap that is covered from here on.</summary>
    public void IsGap(Fen gap, string formula)
    {
        Is("otherGap", gap, formula);
        recorder.Account(Party.Of(PartyKind.Fund, Area)).IsGap = true;
    }

    /// <summary>A fact's name in formulas.</summary>
    internal static string NameOf(Fact fact) => fact.Scope == FactScope.Pool ? "pool" + Capital(fact.Key) : fact.Key;

    /// <summary>A party's name in formulas: <c>areaFiscal</c>.</summary>
    internal static string NameOf(PartyKind party)
    {
        string[] words = party.ToText().Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(Capital));
    }

    /// <summary>A fact's number.</summary>
    internal static ExplanationNumber NumberOf(Fact fact, FactMemory memory) => fact.Unit switch
    {
        FactUnit.Amount or FactUnit.Balances => ExplanationNumber.Of(memory.Amount(fact.Slot)),
        FactUnit.Rate => ExplanationNumber.Of(memory.Rate(fact.Slot)),
        FactUnit.Persons => new ExplanationNumber(memory.Number(fact.Slot), 1, ExplanationUnit.Persons),
        FactUnit.Times or FactUnit.Conditions => new ExplanationNumber(memory.Number(fact.Slot), 1, ExplanationUnit.Number),
        FactUnit.DatedRates or FactUnit.Shares or FactUnit.Result or FactUnit.Day or FactUnit.Text =>
            throw new ArgumentException($"{fact} is not a number.", nameof(fact)),
    };

    /// <summary>A word with a capital.</summary>
    internal static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private StepDraft Fact(Fact fact, FactMemory memory) => Add(new RecordedInput(NameOf(fact), NumberOf(fact, memory), SourceOf(fact), -1));

    private ExplanationSource SourceOf(Fact fact) =>
        recorder.HasLedger && (fact == AreaFact.Income.Row || fact == AreaFact.Expenditure.Row) ? ExplanationSource.Ledger : ExplanationSource.Fact;

    private StepDraft Account(PartyKind party, int ofArea) => Add(Say(party, ofArea));

    private RecordedInput Say(PartyKind party, int ofArea)
    {
        AccountTrail trail = recorder.Account(new Party(party, ofArea));
        if (trail.Moves.Count > 0 || trail.Anchor is null)
        {
            trail.Reset(Sum(trail, NameOf(party), ofArea));
        }

        return trail.Anchor!.Value with { Name = NameOf(party) };
    }

    // A step that adds up what happened to an account; its new anchor.
    private RecordedInput Sum(AccountTrail trail, string name, int ofArea)
    {
        var sum = new StepDraft(recorder, stage, ofArea, null);
        if (trail.Anchor is { } anchor)
        {
            sum._inputs.Add(anchor);
        }

        string moves = trail.Sum(sum._inputs);
        string formula = trail.Anchor is { } start ? start.Name + moves : moves.StartsWith(" + ", StringComparison.Ordinal) ? moves[3..] : "0" + moves;
        Int128 hundredths = 0;
        foreach (ExplanationNumber each in trail.Moves.Select(static move => move.IsIn ? move.Amount : -move.Amount).Prepend(trail.Anchor?.Value ?? default))
        {
            hundredths += each.ToHundredths();
        }

        ExplanationNumber held = ExplanationNumber.Hundredths(hundredths, ExplanationUnit.Amount);
        return new RecordedInput(name, held, ExplanationSource.Step, recorder.AddFigure(sum, name, held, formula));
    }

    private StepDraft Add(RecordedInput input)
    {
        if (!_inputs.Exists(known => known.Name == input.Name))
        {
            _inputs.Add(input);
        }

        return this;
    }

    private StepDraft AddAll(string name, ExplanationSource source, RecordedAreas all)
    {
        _last = all;
        return Add(new RecordedInput(name + "_*", default, source, -1, all));
    }
}
