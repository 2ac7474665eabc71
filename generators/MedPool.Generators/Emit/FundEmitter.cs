using MedPool.Generators.Emit.Stages;
using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes a fund as a class: its insurance types, its cap, a class per stage, and the stages run in order.</summary>
internal static class FundEmitter
{
    public static void Emit(CodeWriter code, PolicyDocument document, PolicyFund fund, string policyType)
    {
        code.Summary(DocText.Of(fund.Names), DocText.Of(fund.Cite));
        code.Open("public static class " + TypeNames.OfFund(fund.Id, policyType));
        code.Summary("The fund's id in facts and settlements.").Line($"public const string Id = {Literals.Of(fund.Id)};");
        foreach (FundInsuranceType type in fund.InsuranceTypes)
        {
            InsuranceTypeEmitter.Emit(code, type);
        }

        if (fund.Cap is { } cap)
        {
            EmitCap(code, fund, cap);
        }

        var emitter = new StageEmitter(code, fund, TypeNames.OfFund(fund.Id, policyType), document.Effective.From.Year);
        EmittedStage[] stages = [.. fund.Stages.Select(emitter.Emit)];
        EmitSettle(code, stages);
        code.Close();
    }

    private static void EmitCap(CodeWriter code, PolicyFund fund, PoolCap cap)
    {
        code.Summary("Ceiling of the pool: ⌊months × Σ figure ÷ 12⌋.").Open("public static class Cap");
        code.Value("Months", cap.Months, $"{PolicyText.Months(cap.Months.Value)} of {PolicyText.Of(cap.Of)}.");
        code.Space()
            .Call(
                $"internal static {CoreNames.Kernel("CapTerms")} Terms => new",
                "Months: Months",
                "Of: " + Literals.Of(cap.Of),
                "Rule: " + RuleNames.Of(cap.Months.Cite ?? fund.Cite));
        code.Close();
    }

    private static void EmitSettle(CodeWriter code, EmittedStage[] stages)
    {
        code.Summary("Runs the stages of the fund in order.").Open($"internal static void Settle(ref {CoreNames.Kernel("SettlementRun")} run)");
        for (int place = 0; place < stages.Length; place++)
        {
            code.Line($"run.Enter({Literals.Of(place)});");
            foreach ((string call, Citation? cite) in stages[place].Calls)
            {
                code.Line(cite is null ? call : $"{call} // {DocText.OneLine($"{cite.Rule} {cite.Article}")}");
            }
        }

        code.Close();
    }
}
