using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads one fund of <c>facts.json</c>: its own facts, its pool's and its areas'.</summary>
internal static class FundSection
{
    public static FundYear Read(ref FactsReader reader)
    {
        var draft = new Draft(reader.Table);
        reader.Object(ReadMember, draft, ["pool", .. draft.Fund.Keys, "areas"]);
        return new FundYear
        {
            Values = draft.Pool.Given.Aggregate(draft.Fund.Values, static (values, entry) => values.With(entry.Key, entry.Value)),
            Areas = draft.Areas ?? throw reader.Error("\"areas\" is missing; list every area of the policy with its facts"),
        };
    }

    private static void ReadMember(ref FactsReader reader, string key, Draft draft)
    {
        switch (key)
        {
            case "pool":
                draft.Pool = reader.IsNull ? FactValues.None : ScopeReading.Read(ref reader, FactScope.Pool);
                break;
            case "areas":
                draft.Areas = new Dictionary<string, AreaYear>(StringComparer.Ordinal);
                reader.Object(ReadArea, draft.Areas);
                break;
            default:
                draft.Fund.ReadMember(ref reader, key);
                break;
        }
    }

    private static void ReadArea(ref FactsReader reader, string key, Dictionary<string, AreaYear> areas) =>
        areas.Add(key, new AreaYear { Values = ScopeReading.Read(ref reader, FactScope.Area) });

    private sealed class Draft(FactTable table)
    {
        public ScopeReading Fund { get; } = new(table, FactScope.Fund);

        public FactValues Pool { get; set; } = FactValues.None;

        public Dictionary<string, AreaYear>? Areas { get; set; }
    }
}
