using MedPool.Generators.Naming;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes an insurance type of a fund as a class: its code, and the shares of its personal accounts.</summary>
internal static class InsuranceTypeEmitter
{
    public static string ShareName(FundInsuranceType type, int index) =>
        "PersonalAccount" + (type.PersonalAccount.Count == 1 ? "" : Literals.Of(index + 1));

    public static void Emit(CodeWriter code, FundInsuranceType type)
    {
        code.Sourced(DocText.Of(type.Names), [type.Source.Cite], type.Source.Assumption);
        code.Open("public static class " + TypeNames.OfInsuranceType(type.Code));
        code.Summary("The code of the insurance type (险种).").Line($"public const string Code = {Literals.Of(type.Code)};");
        for (int i = 0; i < type.PersonalAccount.Count; i++)
        {
            PersonalAccountShare share = type.PersonalAccount[i];
            string first = $"Share of a member's own contribution that goes to the personal account, "
                + $"payer types {string.Join(", ", share.PayerTypes)}: {Literals.Readable(share.Share.Value)}.";
            code.Value(ShareName(type, i), share.Share, first);
        }

        code.Close();
    }
}
