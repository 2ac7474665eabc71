using System.Globalization;
using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes how an insurance type is found by its code, and what is credited to personal accounts.</summary>
internal static class InsuranceTypeTableEmitter
{
    // An entry holds the code in its lower 24 bits and the index above; all ones is an empty slot, whose index reads as -1.
    private const int CodeBits = 24;

    public static void Emit(CodeWriter code, PolicyDocument document, string policyType)
    {
        FundInsuranceType[] types = [.. document.Funds.SelectMany(static fund => fund.InsuranceTypes)];
        code.Space().Line("/// <inheritdoc/>").Line($"public static int InsuranceTypeCount => {Literals.Of(types.Length)};");
        EmitFind(code, types);
        EmitPersonalAccount(code, document, policyType);
    }

    private static void EmitFind(CodeWriter code, FundInsuranceType[] types)
    {
        ulong[] keys = [.. types.Select(static type => AreaTableEmitter.Pack(type.Code))];
        PerfectHash hash = PerfectHash.Find(keys, width: 32);
        code.Space().List("private static global::System.ReadOnlySpan<uint> InsuranceTypeSlots =>", hash.Slots.Select(index => index < 0
            ? Hex(uint.MaxValue) + ","
            : Hex((uint)(((ulong)index << CodeBits) | keys[index])) + ", // " + types[index].Code + " " + DocText.OneLine(types[index].Names.Zh)));
        code.Space().Line("/// <inheritdoc/>").Line(AreaTableEmitter.Inlined).Open("public static int FindInsuranceType(uint code)").Open("unchecked");
        code.Line($"uint entry = InsuranceTypeSlots[(int)((code * {Hex((uint)hash.Multiplier)}) >> {Literals.Of(32 - hash.Bits)})];");
        AreaTableEmitter.EmitIndex(code, Hex((1u << CodeBits) - 1), "sbyte", CodeBits);
        code.Close().Close();
    }

    private static void EmitPersonalAccount(CodeWriter code, PolicyDocument document, string policyType)
    {
        var cases = new List<string>();
        int index = 0;
        foreach (PolicyFund fund in document.Funds)
        {
            foreach (FundInsuranceType type in fund.InsuranceTypes)
            {
                string owner = TypeNames.OfFund(fund.Id, policyType) + "." + TypeNames.OfInsuranceType(type.Code);
                cases.AddRange(type.PersonalAccount.Select((share, i) =>
                    $"({Literals.Of(index)}, {string.Join(" or ", share.PayerTypes)}) => {owner}.{InsuranceTypeEmitter.ShareName(type, i)},"));
                index++;
            }
        }

        code.Space().Line("/// <inheritdoc/>");
        if (cases.Count == 0)
        {
            code.Line($"public static {CoreNames.Rate} PersonalAccountShare(int insuranceType, int payerType) => {CoreNames.Rate}.Zero;");
            return;
        }

        code.Open($"public static {CoreNames.Rate} PersonalAccountShare(int insuranceType, int payerType) => (insuranceType, payerType) switch");
        foreach (string line in cases)
        {
            code.Line(line);
        }

        code.Line($"_ => {CoreNames.Rate}.Zero,").Close(";");
    }

    private static string Hex(uint value) => "0x" + value.ToString("X8", CultureInfo.InvariantCulture);
}
