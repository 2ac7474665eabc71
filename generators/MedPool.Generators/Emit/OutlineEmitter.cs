using MedPool.Generators.Model;
using MedPool.Generators.Naming;
using MedPool.Generators.Writing;

namespace MedPool.Generators.Emit;

/// <summary>
/// Writes the types of a policy that has problems, without content: code that names them compiles, so that the problems of the policy are
/// the only errors of the build. The code never runs; its members throw.
/// </summary>
internal static class OutlineEmitter
{
    private const string Words = "The policy file has errors. This type is empty until they are mended.";

    public static string FileName(PolicyOutline outline) => outline.Key.TypeName + ".g.cs";

    public static string Emit(PolicyOutline outline, GeneratorOptions options)
    {
        string type = outline.Key.TypeName;
        var code = new CodeWriter();
        FileFrame.Begin(code, options, $"The policy \"{outline.Key.Id}\" has errors; they are listed by the build.");
        code.Summary(Words).Line(FileFrame.Attribute).Open($"{options.Visibility} readonly struct {type} : {CoreNames.Kernel("IPolicy")}<{type}>");
        EmitMembers(code);
        foreach (FundOutline fund in outline.Funds)
        {
            EmitFund(code, fund);
        }

        EmitConstants(code, "Areas", outline.Areas.Select(static area => $"public const string {area.Name} = {Literals.Of(area.Code)};"));
        EmitConstants(code, "Rules", outline.Rules.Select(static (rule, i) => $"public const ushort {rule} = {Literals.Of(i)};"));
        code.Close();
        return code.ToString();
    }

    private static void EmitMembers(CodeWriter code)
    {
        string[] members =
        [
            "global::System.ReadOnlySpan<byte> Source",
            "int AreaCount",
            "int InsuranceTypeCount",
            "int FindArea(ulong code)",
            "bool IsAreaValid(int area, int day)",
            "int FindInsuranceType(uint code)",
            CoreNames.Rate + " PersonalAccountShare(int insuranceType, int payerType)",
            $"void Settle(ref {CoreNames.Kernel("SettlementRun")} run, int fund)",
        ];
        foreach (string member in members)
        {
            code.Space().Line("/// <inheritdoc/>").Line($"public static {member} => throw Empty();");
        }

        code.Space().Line($"private static global::System.Exception Empty() => new global::System.InvalidOperationException({Literals.Of(Words)});");
    }

    private static void EmitFund(CodeWriter code, FundOutline fund)
    {
        code.Summary(Words).Open("public static class " + fund.TypeName);
        code.Summary("The fund's id in facts and settlements.").Line($"public const string Id = {Literals.Of(fund.Id)};");
        foreach (NamedCode type in fund.InsuranceTypes)
        {
            EmitConstants(code, type.Name, [$"public const string Code = {Literals.Of(type.Code)};"]);
        }

        code.Close();
    }

    private static void EmitConstants(CodeWriter code, string owner, IEnumerable<string> constants)
    {
        code.Summary(Words).Open("public static class " + owner);
        foreach (string constant in constants)
        {
            code.Summary(Words).Line(constant);
        }

        code.Close();
    }
}
