using System.Globalization;
using MedPool.Law;

using MedPool.Cli.Input;
using MedPool.Internals;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>One payment kind of a providers file.</summary>
/// <param name="Kind">The policy's kind.</param>
/// <param name="Terms">Budget, reserve and shares.</param>
/// <param name="Providers">The providers that stand in the facts; none where they have a file of their own.</param>
/// <param name="Assumed">The assumptions that shares not given rest on.</param>
internal sealed record ProviderKind(PaymentKind Kind, ProviderTerms Terms, IReadOnlyList<ProviderYear> Providers, IReadOnlyList<Assumption> Assumed);

/// <summary>Reads <c>medpool providers --facts</c>: budgets, points, fees and advances by payment kind.</summary>
internal static class ProviderFacts
{
    private const int PointDecimals = 4;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">Something is wrong; the message gives file and JSON path.</exception>
    /// <param name="file">The facts file.</param>
    /// <param name="apart">Whether the providers of all kinds have a file of their own.</param>
    public static (PolicyDocument Policy, int Year, IReadOnlyList<ProviderKind> Kinds) Load(string file, bool apart) =>
        TextInput.Json(file, ["schema", "policy", "year", "kinds"], root =>
        {
            if (root.Number("schema") != 1)
            {
                throw root.Wrong("schema", "this medpool knows schema 1");
            }

            int year = root.Number("year");
            PolicyDocument policy = PolicySource.ForYear(root.Text("policy"), year).Document;
            ProviderRules rules = policy.Providers ?? throw root.Wrong("policy", $"the documents of {policy.Id} pay no providers by points (JP-4)");
            JsonInput kinds = root.Object("kinds");
            return (policy, year, (IReadOnlyList<ProviderKind>)[.. kinds.Keys.Select(kind => ReadKind(kinds, kind, policy, rules, apart))]);
        });

    private static ProviderKind ReadKind(JsonInput kinds, string name, PolicyDocument policy, ProviderRules rules, bool apart)
    {
        PaymentKind kind = rules.Kinds.FirstOrDefault(kind => kind.Kind == name)
            ?? throw kinds.Wrong(name, $"{policy.Id} has no such kind of payment; it has {string.Join(", ", rules.Kinds.Select(kind => kind.Kind))}");
        JsonInput facts = kinds.Object(name, "budget", "reserve", "keptShare", "sharedOverspending", "providers");
        Rate? kept = facts.OptionalRate("keptShare");
        Rate? shared = facts.OptionalRate("sharedOverspending");
        string?[] assumed = [kept is null ? rules.KeptShare.Assumption : null, shared is null ? rules.SharedOverspending.Assumption : null];
        if (apart && facts.Has("providers"))
        {
            throw facts.Wrong("providers", "the providers stand in the file of --providers as well; keep one of the two");
        }

        return new ProviderKind(
            kind,
            new ProviderTerms(facts.Amount("budget"), kept ?? rules.KeptShare.Value, shared ?? rules.SharedOverspending.Value, facts.AmountOrZero("reserve")),
            apart ? [] : [.. facts.Objects("providers", "provider", "points", "fees", "advanced").Select(ReadProvider)],
            [.. policy.Assumptions.Where(assumption => assumed.Contains(assumption.Name))]);
    }

    private static ProviderYear ReadProvider(JsonInput provider) =>
        new(provider.Text("provider"), Points(provider), provider.Amount("fees"), provider.AmountOrZero("advanced"));

    private static long Points(JsonInput provider) =>
        TryPoints(provider.Text("points"), out long points)
            ? points
            : throw provider.Wrong("points", $"'{provider.Text("points")}' is no number of points; write up to 12 digits and 4 decimals, such as \"1234.5678\"");

    /// <summary>Reads a number of points, up to 12 digits and 4 decimals, in ten-thousandths.</summary>
    public static bool TryPoints(string text, out long points)
    {
        string[] parts = text.Split('.');
        string decimals = parts.Length == 2 ? parts[1] : "";
        bool sound = parts.Length <= 2 && parts[0].Length is >= 1 and <= 12 && decimals.Length <= PointDecimals && (parts.Length == 1 || decimals.Length > 0);
        points = 0;
        return sound && long.TryParse(parts[0] + decimals.PadRight(PointDecimals, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out points);
    }
}
