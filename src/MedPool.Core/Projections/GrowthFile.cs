using System.Text.Json;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Reads growth assumptions: for each figure a rate, dated rates, or an object of such by <c>default</c>, fund and area; a fund may have an object by
/// <c>default</c> and area in its turn.
/// </summary>
internal sealed class GrowthFile
{
    private const int Schema = 1;
    private const string Default = "default";

    private static readonly Rate Most = new(10, 1);

    private readonly string[] _figures;
    private readonly string[] _funds;
    private readonly string[] _areas;

    private GrowthFile(Policy policy)
    {
        PolicyDocument document = policy.Document;
        _figures =
        [
            .. FactTable.BuiltIn.Facts.Concat(document.Funds.SelectMany(fund => policy.FactsOf(fund.Id)).Select(static use => use.Fact))
                .Where(FigureCourses.CanGrow)
                .Where(static fact => fact.Scope is FactScope.Area or FactScope.Fund or FactScope.Pool)
                .Select(static fact => fact.Path)
                .Distinct(),
        ];
        _funds = [.. document.Funds.Select(static fund => fund.Id)];
        _areas = [.. document.Areas.Select(static area => area.Code)];
    }

    /// <summary>Reads a growth file.</summary>
    public static GrowthAssumptions Read(TextSource source, Policy policy) => JsonInput.Read(source, [], root =>
    {
        if (root.Number("schema") != Schema)
        {
            throw root.Wrong("schema", $"this medpool knows schema {Schema}");
        }

        return Read(root, policy, "schema");
    });

    /// <summary>Reads the figures of an object.</summary>
    /// <param name="root">The object.</param>
    /// <param name="policy">The policy whose figures, funds and areas it names.</param>
    /// <param name="others">Keys of the object that are not figures.</param>
    public static GrowthAssumptions Read(JsonInput root, Policy policy, params string[] others)
    {
        var file = new GrowthFile(policy);
        return new GrowthAssumptions
        {
            Rates = new([.. root.Keys.Where(key => !others.Contains(key)).SelectMany(figure => file.OfFigure(root, figure))]),
        };
    }

    private IEnumerable<GrowthRate> OfFigure(JsonInput root, string figure)
    {
        if (!_figures.Contains(figure))
        {
            throw root.Wrong(figure, FigureCourses.IsFixedKey(figure)
                ? $"{figure} comes from the year before or is of the first year alone, and does not grow by a rate; remove it"
                : $"\"{figure}\" is not a figure that grows.{NearestWord.Suggest(figure, _figures)} Known: {string.Join(", ", _figures)}");
        }

        bool ofAreas = !figure.StartsWith("pool.", StringComparison.Ordinal);
        return Rates(root, figure, new GrowthRate(figure, null, null, null, Rate.Zero), [Default, .. _funds, .. ofAreas ? _areas : []]);
    }

    private IEnumerable<GrowthRate> Rates(JsonInput owner, string key, GrowthRate scope, string[] keys) => owner.KindOf(key) switch
    {
        JsonValueKind.Array => Dated(owner, key, scope),
        JsonValueKind.Object when keys.Length > 0 => owner.Object(key, keys) is var cases
            ? cases.Keys.SelectMany(name => Rates(cases, name, Narrow(scope, name), _funds.Contains(name) ? keys.Except(_funds).ToArray() : []))
            : [],
        _ => [scope with { Rate = RateOf(owner, key) }],
    };

    private GrowthRate Narrow(GrowthRate scope, string name) =>
        name == Default ? scope : _funds.Contains(name) ? scope with { FundId = name } : scope with { AreaCode = name };

    private static IEnumerable<GrowthRate> Dated(JsonInput owner, string key, GrowthRate scope)
    {
        int before = 0;
        foreach (JsonInput dated in owner.Objects(key, "from", "rate"))
        {
            int from = dated.Number("from");
            if (from <= before || from > FactsDocument.YearMax)
            {
                throw dated.Wrong("from", FormattableString.Invariant($"{from} is not a year after {before}; list each first year once, the earliest first"));
            }

            before = from;
            yield return scope with { From = from, Rate = RateOf(dated, "rate") };
        }
    }

    private static Rate RateOf(JsonInput owner, string key) => owner.OptionalRate(key) switch
    {
        { } rate when rate >= -Rate.One && rate <= Most => rate,
        { } rate => throw owner.Wrong(key, $"{rate} is not within -1 and {Most}; write 4 % a year as \"0.04\""),
        null => throw owner.Wrong(key, "a rate as a string, such as \"0.04\", is expected here"),
    };
}
