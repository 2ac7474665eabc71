using System.Globalization;
using MedPool.Generators.Naming;
using MedPool.Law;

namespace MedPool.Generators.Writing;

/// <summary>Values as C# literals, in the invariant culture.</summary>
internal static class Literals
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(Rate rate) => $"new({Of(rate.Numerator)}, {Of(rate.Denominator)})";

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A string literal. The text of a policy can have any character.</summary>
    public static string Of(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(PartyKind party) => CoreNames.PartyKind + "." + party;

    /// <summary>The id of a fact, in the table of its scope.</summary>
    public static string Of(Fact fact) => (fact.Scope == FactScope.Area ? CoreNames.AreaFact : CoreNames.FundFact) + "." + TypeNames.Pascal(fact.Key);

    /// <summary>A rate for people: a percentage with few digits, or else the fraction.</summary>
    public static string Readable(Rate rate)
    {
        const int BasisPoints = 10_000;
        if (BasisPoints % rate.Denominator != 0 || rate.Numerator > rate.Denominator)
        {
            return Number(rate);
        }

        long points = rate.Numerator * (BasisPoints / rate.Denominator);
        string fraction = (points % 100).ToString("D2", CultureInfo.InvariantCulture).TrimEnd('0');
        return Of(points / 100) + (fraction.Length == 0 ? "" : "." + fraction) + "%";
    }

    /// <summary>A rate that counts something, such as months: a whole number or a fraction.</summary>
    public static string Number(Rate rate) => rate.Denominator == 1 ? Of(rate.Numerator) : Of(rate.Numerator) + "/" + Of(rate.Denominator);

    /// <summary>An immutable list of C# expressions.</summary>
    /// <param name="type">The full name of the items' type.</param>
    /// <param name="items">The expressions.</param>
    public static string List(string type, IEnumerable<string> items)
    {
        string joined = string.Join(", ", items);
        return joined.Length == 0 ? "default" : $"new {CoreNames.EquatableArray}<{type}>([{joined}])";
    }
}
