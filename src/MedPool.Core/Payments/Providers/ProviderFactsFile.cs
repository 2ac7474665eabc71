using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads the facts of payment by points.</summary>
internal static class ProviderFactsFile
{
    private const int Schema = 1;

    public static ProviderFacts Read(TextSource source, Func<string, int, PolicyDocument> policyOf, bool withProviders)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policyOf);
        return JsonInput.Read(source, ["schema", "policy", "year", "kinds"], root =>
        {
            if (root.Number("schema") != Schema)
            {
                throw root.Wrong("schema", $"this version of MedPool knows schema {Schema}");
            }

            int year = root.Number("year");
            PolicyDocument policy = policyOf(root.Text("policy"), year);
            ProviderRules rules = policy.Providers ?? throw root.Wrong("policy", $"the documents of {policy.Id} pay no providers by points (JP-4)");
            JsonInput kinds = root.Object("kinds");
            return new ProviderFacts(
                policy, year, new EquatableArray<ProviderBudget>([.. kinds.Keys.Select(kind => ReadKind(kinds, kind, policy, rules, withProviders))]));
        });
    }

    private static ProviderBudget ReadKind(JsonInput kinds, string name, PolicyDocument policy, ProviderRules rules, bool withProviders)
    {
        PaymentKind kind = rules.Kinds.FirstOrDefault(kind => kind.Kind == name)
            ?? throw kinds.Wrong(name, $"{policy.Id} has no such kind of payment; it has {string.Join(", ", rules.Kinds.Select(kind => kind.Kind))}");
        JsonInput facts = kinds.Object(name, "budget", "reserve", "keptShare", "sharedOverspending", "providers");
        if (!withProviders && facts.Has("providers"))
        {
            throw facts.Wrong("providers", "the providers are in a table of their own as well; keep one of the two");
        }

        Rate? kept = facts.OptionalRate("keptShare");
        Rate? shared = facts.OptionalRate("sharedOverspending");
        string?[] assumed = [kept is null ? rules.KeptShare.Assumption : null, shared is null ? rules.SharedOverspending.Assumption : null];
        return new ProviderBudget(
            kind,
            new ProviderTerms(facts.Amount("budget"), kept ?? rules.KeptShare.Value, shared ?? rules.SharedOverspending.Value, facts.AmountOrZero("reserve")),
            new EquatableArray<ProviderYear>(
                [.. withProviders ? facts.Objects("providers", "provider", "points", "fees", "advanced").Select(ReadProvider) : []]),
            new EquatableArray<Assumption>([.. policy.Assumptions.Where(assumption => assumed.Contains(assumption.Name))]));
    }

    private static ProviderYear ReadProvider(JsonInput provider) =>
        new(provider.Text("provider"), PointsOf(provider), provider.Amount("fees"), provider.AmountOrZero("advanced"));

    private static Points PointsOf(JsonInput provider) => Points.TryParse(provider.Text("points"), out Points points)
        ? points
        : throw provider.Wrong("points", $"'{provider.Text("points")}' is not a number of points; write up to 12 digits and 4 decimals, such as \"1234.5678\"");
}
