namespace MedPool.Internals;

/// <summary>Reads one fund of <c>facts.json</c>.</summary>
internal static class FundSection
{
    private static readonly string[] Keys =
        ["pool", "levyRate", "systemicShares", "conditionDeduction", "auditCompleted", "areas"];

    private static readonly string[] PoolKeys = ["openingBalance", "interest", "otherIncome", "fromProvince", "toProvince"];

    public static FundYear Read(ref FactsReader reader)
    {
        var draft = new Draft();
        reader.Object(ReadMember, draft, Keys);
        return draft.Fund with
        {
            Areas = draft.Areas ?? throw reader.Error("\"areas\" is missing; list every area of the policy with its facts"),
        };
    }

    private static void ReadMember(ref FactsReader reader, string key, Draft draft)
    {
        switch (key)
        {
            case "pool":
                if (!reader.IsNull)
                {
                    reader.Object(ReadPool, draft, PoolKeys);
                }

                break;
            case "levyRate":
                draft.Fund = draft.Fund with { LevyRate = reader.Rate() };
                break;
            case "systemicShares":
                draft.Fund = draft.Fund with { SystemicShares = SharesSection.Read(ref reader) };
                break;
            case "conditionDeduction":
                draft.Fund = draft.Fund with { ConditionDeduction = reader.Rate() };
                break;
            case "auditCompleted":
                draft.Fund = draft.Fund with { AuditCompleted = ReadDay(ref reader) };
                break;
            default:
                draft.Areas = new Dictionary<string, AreaYear>(StringComparer.Ordinal);
                reader.Object(ReadArea, draft.Areas);
                break;
        }
    }

    private static void ReadPool(ref FactsReader reader, string key, Draft draft)
    {
        Fen amount = reader.Amount() ?? Fen.Zero;
        draft.Fund = key switch
        {
            "openingBalance" => draft.Fund with { PoolOpeningBalance = amount },
            "interest" => draft.Fund with { PoolInterest = amount },
            "otherIncome" => draft.Fund with { PoolOtherIncome = amount },
            "fromProvince" => draft.Fund with { PoolFromProvince = amount },
            _ => draft.Fund with { PoolToProvince = amount },
        };
    }

    private static void ReadArea(ref FactsReader reader, string key, Dictionary<string, AreaYear> areas) =>
        areas.Add(key, AreaSection.Read(ref reader));

    private static PolicyDate? ReadDay(ref FactsReader reader)
    {
        if (reader.IsNull)
        {
            return null;
        }

        DateOnly day = reader.Date();
        return new PolicyDate(day.Year, day.Month, day.Day);
    }

    private sealed class Draft
    {
        public FundYear Fund { get; set; } = new() { Areas = new Dictionary<string, AreaYear>() };

        public Dictionary<string, AreaYear>? Areas { get; set; }
    }
}
