using System.Globalization;
using System.Text;
using MedPool.Law;

namespace MedPool.Generators.Naming;

/// <summary>C# names for the names of a policy.</summary>
internal static class TypeNames
{
    // Names of members of the generated struct and of the class of a fund.
    private static readonly string[] Taken =
    [
        "Areas", "Rules", "Source", "AreaCount", "InsuranceTypeCount", "FindArea", "IsAreaValid", "FindInsuranceType", "PersonalAccountShare", "Settle",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    /// <summary>The name of a policy's type: <c>Jinhua2022</c>.</summary>
    public static string OfPolicy(PolicyDocument document) => OfPolicy(document.Id, document.Effective.From.Year);

    /// <summary>The name of the type of a policy with this id and first year.</summary>
    public static string OfPolicy(string id, int firstYear) => Pascal(id) + firstYear.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>The name of a fund's class: <c>Employee</c>.</summary>
    public static string OfFund(string id, string policyType)
    {
        string name = Pascal(id);
        return Array.IndexOf(Taken, name) >= 0 || name == policyType ? name + "Fund" : name;
    }

    /// <summary>The name of a stage's class in the class of its fund: its kind, or its id: <c>Levy</c>, <c>ReserveLevy</c>.</summary>
    public static string OfStage(Stage stage, string fundType)
    {
        string name = stage.Id is { } id ? Pascal(id) : stage.Kind.ToString();
        bool taken = name == fundType || name is "Id" or "Cap" || name.StartsWith("InsuranceType", StringComparison.Ordinal) || Array.IndexOf(Taken, name) >= 0;
        return taken ? name + "Stage" : name;
    }

    /// <summary>The name of the class of an insurance type: <c>InsuranceType310</c>.</summary>
    public static string OfInsuranceType(string code) => "InsuranceType" + code;

    /// <summary>
    /// Capitalises every part of a name. A part that begins with a digit keeps its hyphen as an underscore, so that different names stay different.
    /// </summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder();
        bool begins = true;
        foreach (char c in name)
        {
            bool letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!letter && c is not (>= '0' and <= '9'))
            {
                begins = true;
                continue;
            }

            if (begins && !letter && result.Length > 0)
            {
                result.Append('_');
            }

            result.Append(begins ? char.ToUpperInvariant(c) : c);
            begins = false;
        }

        return result.Length > 0 && result[0] is < '0' or > '9' ? result.ToString() : "_" + result;
    }

    /// <summary>The name of a rule's constant: <c>JH_12_2_2</c>.</summary>
    public static string OfRule(string rule)
    {
        string name = rule.Replace('-', '_').Replace('.', '_');
        return name[0] is >= '0' and <= '9' ? "_" + name : name;
    }
}
