using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes the values and terms of a levy. One method a way to find its amount; a way without a method does not compile.</summary>
internal sealed class LevyEmitter : ILevyAmountVisitor<string>
{
    private readonly CodeWriter _code;

    private LevyEmitter(CodeWriter code) => _code = code;

    public static void Emit(CodeWriter code, LevyStage levy, PolicyFund fund, int firstYear)
    {
        string amount = levy.Amount.Accept(new LevyEmitter(code));
        StageEmitter.Terms(
            code,
            "LevyTerms",
            "OnlyInYear: " + (levy.FirstYearOnly ? Literals.Of(firstYear) : "0"),
            "Amount: " + amount,
            "Cap: " + (fund.Cap is null ? "null" : "Cap.Terms"),
            "Sources: " + Literals.List(
                CoreNames.Kernel("LegTerms"),
                levy.Sources.Select(static leg => $"new({Literals.Of(leg.Party)}, {RuleNames.Of(leg.Cite)})")),
            "Rule: " + RuleNames.Of(levy.Cite!));
    }

    /// <inheritdoc/>
    public string Visit(LevyToTarget amount)
    {
        _code.Value("Months", amount.Months, $"The pool is to hold {PolicyText.Months(amount.Months.Value)} of {PolicyText.Of(amount.Of)}.");
        return $"{CoreNames.Kernel("LevyAmountTerms")}.ToTarget(Months, {Literals.Of(amount.Of)}, offset: {RuleNames.OfOptional(amount.OffsetCite)})";
    }

    /// <inheritdoc/>
    public string Visit(LevyOfFigure amount)
    {
        var dated = new List<string>();
        foreach (DatedRate value in amount.Rate.Values)
        {
            string name = "RateFrom" + Literals.Of(value.FromYear);
            string until = value.ToYear is { } last ? " to " + Literals.Of(last) : "";
            _code.Value(name, value.Rate, $"{Literals.Readable(value.Rate.Value)} of {PolicyText.Of(amount.Of)}, from {Literals.Of(value.FromYear)}{until}.");
            dated.Add($"new({Literals.Of(value.FromYear)}, {(value.ToYear is { } to ? Literals.Of(to) : "int.MaxValue")}, {name})");
        }

        string decision = amount.Rate.Decision is { } fact ? Literals.Of(FactTable.BuiltIn.Decision(fact)) : "null";
        string values = Literals.List(CoreNames.Kernel("DatedRateTerms"), dated);
        return $"{CoreNames.Kernel("LevyAmountTerms")}.OfFigure({Literals.Of(amount.Of)}, new {CoreNames.Kernel("RateTerms")}({values}, {decision}))";
    }

    /// <inheritdoc/>
    public string Visit(LevyPerHead amount)
    {
        _code.Sourced("Amount for each insured person, in fen.", [amount.Amount.Cite], amount.Amount.Assumption);
        _code.Line($"public static {CoreNames.Fen} PerHead => new({Literals.Of(amount.Amount.Value.Value)});");
        return CoreNames.Kernel("LevyAmountTerms.Head(PerHead)");
    }
}
