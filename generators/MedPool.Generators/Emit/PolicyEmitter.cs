using MedPool.Generators.Model;
using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes the file of one policy: its struct with tables, funds, stages and the embedded document.</summary>
internal static class PolicyEmitter
{
    public static string FileName(PolicyModel policy) => policy.Key.TypeName + ".g.cs";

    public static string Emit(PolicyModel policy, GeneratorOptions options)
    {
        PolicyDocument document = policy.Document;
        string type = policy.Key.TypeName;
        var code = new CodeWriter(document.Assumptions);
        FileFrame.Begin(code, options, $"Generated from the policy \"{document.Id}\", version {document.Version}. The document is the source: edit it there.");
        code.Summary(
            DocText.Of(document.Names),
            $"Version {document.Version}, in force from {document.Effective.From}{(document.Effective.To is { } last ? " to " + last : "")}.",
            DocText.Of(document.Effective.Cite));
        code.Line(FileFrame.Attribute);
        code.Open($"{options.Visibility} readonly struct {type} : {CoreNames.Kernel("IPolicy")}<{type}>");
        AreaTableEmitter.Emit(code, document);
        InsuranceTypeTableEmitter.Emit(code, document, type);
        EmitSettle(code, document, type);
        foreach (PolicyFund fund in document.Funds)
        {
            FundEmitter.Emit(code, document, fund, type);
        }

        AreasEmitter.Emit(code, document);
        RulesEmitter.Emit(code, document);
        SourceEmitter.Emit(code, policy.Source);
        code.Close();
        return code.ToString();
    }

    private static void EmitSettle(CodeWriter code, PolicyDocument document, string type)
    {
        code.Space().Line("/// <inheritdoc/>").Open($"public static void Settle(ref {CoreNames.Kernel("SettlementRun")} run, int fund)");
        code.Open("switch (fund)");
        for (int i = 0; i < document.Funds.Count; i++)
        {
            code.Line($"case {Literals.Of(i)}: {TypeNames.OfFund(document.Funds[i].Id, type)}.Settle(ref run); break;");
        }

        code.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(fund), fund, \"The policy has no such fund.\");");
        code.Close().Close();
    }
}
