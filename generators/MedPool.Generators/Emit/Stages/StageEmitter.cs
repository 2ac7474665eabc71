using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes a stage as a class: its values by name, and the constant terms that its kernel takes.</summary>
internal static class StageEmitter
{
    public static void Emit(CodeWriter code, Stage stage, PolicyFund fund, int firstYear)
    {
        string name = NameOf(stage);
        code.Sourced(PolicyText.Of(stage.Kind), CitesOf(stage), stage.Assumption);
        code.Open("public static class " + name);
        switch (stage)
        {
            case PrePoolingStage gap:
                ShareEmitter.EmitWeights(code, gap.Shares);
                Terms(code, "PrePoolingTerms", "Shares: " + ShareEmitter.Terms(gap.Shares), Rule(stage));
                break;
            case CentraliseStage centralise:
                code.Value("Share", centralise.Share, $"{Literals.Readable(centralise.Share.Value)} of the areas' old balances.");
                Terms(code, "CentraliseTerms", "Year: " + Literals.Of(firstYear), "Share: Share", Rule(stage));
                break;
            case LevyStage levy:
                LevyEmitter.Emit(code, levy, fund, firstYear);
                break;
            case SurplusStage surplus:
                ShareEmitter.EmitWeights(code, surplus.Shares);
                Terms(
                    code,
                    "SurplusTerms",
                    "Credit: " + RulesEmitter.OfOptional(surplus.Credit?.Cite),
                    "Shares: " + ShareEmitter.Terms(surplus.Shares),
                    "Cap: " + (surplus.Capped ? "Cap.Terms" : "null"),
                    Rule(stage));
                break;
            case CoverageStage coverage:
                CoverageEmitter.Emit(code, coverage);
                break;
            case ClosingStage closing:
                ClosingEmitter.Emit(code, closing);
                break;
            default:
                EmitRules(code, stage);
                break;
        }

        code.Close();
    }

    /// <summary>The calls of the kernels that run the stage.</summary>
    public static IEnumerable<(string Call, Citation? Cite)> Calls(Stage stage)
    {
        string name = NameOf(stage);
        return stage is CoverageStage coverage ? CoverageEmitter.Calls(coverage) : [($"{name}Kernel.Run(ref run, in {name}.Terms);", CitesOf(stage).OfType<Citation>().FirstOrDefault())];
    }

    /// <summary>The terms as a field, so that the kernel takes them by reference and nothing is made anew at a settlement.</summary>
    public static void Terms(CodeWriter code, string type, params string[] arguments) =>
        code.Space().Call($"internal static readonly {type} Terms = new", arguments);

    private static void EmitRules(CodeWriter code, Stage stage)
    {
        string[] arguments = stage switch
        {
            OpeningStage opening => ["PoolIncome: " + RulesEmitter.Of(opening.PoolIncome), "Income: " + RulesEmitter.Of(opening.Income), "Expenditure: " + RulesEmitter.Of(opening.Expenditure)],
            ManagementLiabilityStage liability => ["Liability: " + RulesEmitter.Of(liability.Liability), Rule(stage)],
            _ => [Rule(stage)],
        };
        Terms(code, NameOf(stage) + "Terms", arguments);
    }

    // What the stage as a whole follows; of the parts that are classes or values of their own, these tell.
    private static IEnumerable<Citation?> CitesOf(Stage stage) => stage switch
    {
        OpeningStage opening => [opening.PoolIncome, opening.Income, opening.Expenditure],
        LevyStage levy => [levy.Cite, .. levy.Sources.Select(static leg => leg.Cite), (levy.Amount as LevyToTarget)?.OffsetCite],
        ManagementLiabilityStage liability => [liability.Cite, liability.Liability],
        SurplusStage surplus => [surplus.Cite, surplus.Credit?.Cite],
        CoverageStage coverage => [coverage.Cite, coverage.RequiresBalance, coverage.OneApplication],
        ClosingStage closing => [closing.QuotaCarryOver, closing.FrozenFlag],
        _ => [stage.Cite],
    };

    private static string Rule(Stage stage) => "Rule: " + RulesEmitter.Of(stage.Cite!);

    private static string NameOf(Stage stage) => stage.Kind.ToString();
}
