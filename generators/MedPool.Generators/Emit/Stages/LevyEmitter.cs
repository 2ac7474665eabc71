using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes the values and terms of a levy.</summary>
internal static class LevyEmitter
{
    public static void Emit(CodeWriter code, LevyStage levy, PolicyFund fund, int firstYear)
    {
        string amount = levy.Amount switch
        {
            LevyToTarget target => ToTarget(code, target),
            LevyOfFigure share => OfFigure(code, share),
            LevyPerHead head => PerHead(code, head),
            _ => "default",
        };
        StageEmitter.Terms(
            code,
            "LevyTerms",
            "OnlyInYear: " + (levy.FirstYearOnly ? Literals.Of(firstYear) : "0"),
            "Amount: " + amount,
            "Cap: " + (fund.Cap is null ? "null" : "Cap.Terms"),
            "Sources: " + Literals.List("LegTerms", levy.Sources.Select(static leg => $"new({Literals.Of(leg.Party)}, {RulesEmitter.Of(leg.Cite)})")),
            "Rule: " + RulesEmitter.Of(levy.Cite!));
    }

    private static string ToTarget(CodeWriter code, LevyToTarget target)
    {
        code.Value("Months", target.Months, $"The pool is to hold {PolicyText.Months(target.Months.Value)} of {PolicyText.Of(target.Of)}.");
        return $"LevyAmountTerms.ToTarget(Months, {Literals.Of(target.Of)}, offset: {RulesEmitter.OfOptional(target.OffsetCite)})";
    }

    private static string OfFigure(CodeWriter code, LevyOfFigure levy)
    {
        var dated = new List<string>();
        foreach (DatedRate value in levy.Rate.Values)
        {
            string name = "RateFrom" + Literals.Of(value.FromYear);
            string until = value.ToYear is { } last ? " to " + Literals.Of(last) : "";
            code.Value(name, value.Rate, $"{Literals.Readable(value.Rate.Value)} of {PolicyText.Of(levy.Of)}, from {Literals.Of(value.FromYear)}{until}.");
            dated.Add($"new({Literals.Of(value.FromYear)}, {(value.ToYear is { } to ? Literals.Of(to) : "int.MaxValue")}, {name})");
        }

        string decision = levy.Rate.Decision is { } fact ? TypeNames.Pascal(fact) : "None";
        string values = Literals.List("DatedRateTerms", dated);
        return $"LevyAmountTerms.OfFigure({Literals.Of(levy.Of)}, new RateTerms({values}, RateDecision.{decision}))";
    }

    private static string PerHead(CodeWriter code, LevyPerHead head)
    {
        code.Sourced("Amount for each insured person, in fen.", [head.Amount.Cite], head.Amount.Assumption);
        code.Line($"public static Fen PerHead => new({Literals.Of(head.Amount.Value.Value)});");
        return "LevyAmountTerms.Head(PerHead)";
    }
}
