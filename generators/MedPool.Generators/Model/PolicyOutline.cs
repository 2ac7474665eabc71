using MedPool.Generators.Naming;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Generators.Model;

/// <summary>
/// What is known of a policy that has problems: enough to write its types without content, so that code that uses them still compiles and
/// the problems are the only errors.
/// </summary>
/// <param name="Key">The name of its type, and its place in the registry.</param>
/// <param name="Areas">The names of the areas' constants with the codes.</param>
/// <param name="Rules">The names of the rules' constants.</param>
/// <param name="Funds">The funds that could be read.</param>
internal sealed record PolicyOutline(PolicyKey Key, EquatableArray<NamedCode> Areas, EquatableArray<string> Rules, EquatableArray<FundOutline> Funds)
{
    /// <summary>The outline of what could be read, or <see langword="null"/> where not even the type's name is known.</summary>
    /// <param name="result">What came of reading the file.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="path">The path of the file.</param>
    public static PolicyOutline? Of(PolicyReadResult result, string text, string path)
    {
        if (PolicyNaming.Of(result.Placement, text, path) is not { } naming)
        {
            return null;
        }

        var root = result.Json as JsonObject;
        LocalizedText names = new(root?.TextAt("names", "zh") ?? naming.Id, root?.TextAt("names", "en") ?? naming.Id);
        string type = TypeNames.OfPolicy(naming.Id, naming.From.Year);
        return new PolicyOutline(
            new PolicyKey(type, naming.Id, names, naming.From, naming.To, path),
            new([.. AreaNames.Of(AreasOf(root)).GroupBy(static area => area.Name).Select(static same => same.First())]),
            new([.. OutlineReading.RuleIds(root).Select(TypeNames.OfRule).Distinct()]),
            new([.. FundsOf(root, type).GroupBy(static fund => fund.TypeName).Select(static same => same.First())]));
    }

    private static (string Code, string En)[] AreasOf(JsonObject? root) =>
        [
            .. OutlineReading.Items(root, "areas")
                .Select(static area => (Code: area.TextAt("code") ?? "", En: area.TextAt("en") ?? ""))
                .Where(static area => OutlineReading.IsCode(area.Code)),
        ];

    private static IEnumerable<FundOutline> FundsOf(JsonObject? root, string policyType) =>
        from fund in OutlineReading.Items(root, "funds")
        let id = fund.TextAt("id")
        where id is not null && NameReading.IsIdentifier(id)
        let codes = OutlineReading.Items(fund, "insuranceTypes").Select(static type => type.TextAt("code") ?? "").Where(OutlineReading.IsCode).Distinct()
        select new FundOutline(
            TypeNames.OfFund(id, policyType), id, new([.. codes.Select(static code => new NamedCode(TypeNames.OfInsuranceType(code), code))]));
}

/// <summary>A fund of an outline.</summary>
/// <param name="TypeName">The name of its class.</param>
/// <param name="Id">Its id.</param>
/// <param name="InsuranceTypes">The names of its insurance types' classes with the codes.</param>
internal sealed record FundOutline(string TypeName, string Id, EquatableArray<NamedCode> InsuranceTypes);
