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
        JsonInput facts = kinds.Object(name, "budget", "persons", "standard", "reserve", "keptShare", "sharedOverspending", "providers");
        if (!withProviders && facts.Has("providers"))
        {
            throw facts.Wrong("providers", "the providers are in a table of their own as well; keep one of the two");
        }

        Rate? kept = facts.OptionalRate("keptShare");
        Rate? shared = facts.OptionalRate("sharedOverspending");
        string?[] assumed = [kept is null ? rules.KeptShare.Assumption : null, shared is null ? rules.SharedOverspending.Assumption : null];
        PerHeadBudget? perHead = PerHeadOf(facts, kind, policy);
        return new ProviderBudget(
            kind,
            new ProviderTerms(BudgetOf(facts, perHead), kept ?? rules.KeptShare.Value, shared ?? rules.SharedOverspending.Value, facts.AmountOrZero("reserve")),
            new EquatableArray<ProviderYear>(
                [.. withProviders ? facts.Objects("providers", "provider", "points", "fees", "advanced").Select(ReadProvider) : []]),
            new EquatableArray<Assumption>([.. policy.Assumptions.Where(assumption => assumed.Contains(assumption.Name))]))
        {
            PerHead = perHead,
        };
    }

    private static PerHeadBudget? PerHeadOf(JsonInput facts, PaymentKind kind, PolicyDocument policy)
    {
        if (!facts.Has("persons") && !facts.Has("standard"))
        {
            return null;
        }

        PerHeadRule rule = kind.PerHead ?? throw facts.Wrong(
            facts.Has("persons") ? "persons" : "standard",
            $"the documents of {policy.Id} pay the kind {kind.Kind} by a budget, not per head; write \"budget\" ({kind.Cite.Rule})");
        return new PerHeadBudget(facts.Persons("persons"), StandardOf(facts, rule), rule.Cite);
    }

    private static Fen StandardOf(JsonInput facts, PerHeadRule rule)
    {
        if (rule.Standard?.Value is not { } stated)
        {
            return facts.Has("standard")
                ? facts.AmountFromZero("standard")
                : throw facts.Wrong("standard", $"the standard per head is missing; the document leaves it to a decision ({rule.Cite.Rule}, {rule.Cite.Article})");
        }

        return !facts.Has("standard") || facts.Amount("standard") == stated
            ? stated
            : throw facts.Wrong("standard", $"{facts.Amount("standard")} here, but the policy states {stated} ({rule.Cite.Rule}); leave it out");
    }

    private static Fen BudgetOf(JsonInput facts, PerHeadBudget? perHead)
    {
        if (perHead is null)
        {
            return facts.Amount("budget");
        }

        if ((Int128)perHead.Persons * perHead.Standard.Value > long.MaxValue)
        {
            throw facts.Wrong("persons", $"{perHead.Persons} persons at {perHead.Standard} are more than an amount can be ({perHead.Rule.Rule})");
        }

        return !facts.Has("budget") || facts.Amount("budget") == perHead.Budget
            ? perHead.Budget
            : throw facts.Wrong(
                "budget",
                $"{facts.Amount("budget")} here, but {perHead.Persons} persons at {perHead.Standard} are {perHead.Budget} ({perHead.Rule.Rule}); leave it out");
    }

    private static ProviderYear ReadProvider(JsonInput provider) =>
        new(provider.Text("provider"), PointsOf(provider), provider.Amount("fees"), provider.AmountOrZero("advanced"));

    private static Points PointsOf(JsonInput provider) => Points.TryParse(provider.Text("points"), out Points points)
        ? points
        : throw provider.Wrong("points", $"'{provider.Text("points")}' is not a number of points; write up to 12 digits and 4 decimals, such as \"1234.5678\"");
}
