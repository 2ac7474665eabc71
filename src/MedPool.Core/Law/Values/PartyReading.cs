namespace MedPool.Internals;

/// <summary>Reads the parties that pay or receive. Each place of a policy allows some of them.</summary>
internal static class PartyReading
{
    /// <summary>A list of different parties, all of them allowed here.</summary>
    public static EquatableArray<PartyKind> Parties(this ObjectReader reader, string key, PartyKind[] allowed, bool required = true)
    {
        var parties = new List<PartyKind>();
        foreach (JsonNode node in required ? reader.Items(key) : reader.OptionalItems(key))
        {
            if (reader.AllowedParty(node, allowed) is not { } party)
            {
                continue;
            }

            if (parties.Contains(party))
            {
                reader.Context.Report(ProblemIds.RepeatedName, node, $"\"{PolicyWords.Party.WordOf(party)}\" is named twice. Keep one.");
            }
            else
            {
                parties.Add(party);
            }
        }

        return new EquatableArray<PartyKind>([.. parties]);
    }

    /// <summary>A party that is allowed here.</summary>
    public static PartyKind? AllowedParty(this ObjectReader reader, string key, PartyKind[] allowed) => reader.AllowedParty(reader.Required(key), allowed);

    private static PartyKind? AllowedParty(this ObjectReader reader, JsonNode? node, PartyKind[] allowed)
    {
        if (node is null || reader.ReadText(node) is not { } word)
        {
            return null;
        }

        PartyKind? party = PolicyWords.Party.Find(word);
        if (party is { } found && Array.IndexOf(allowed, found) >= 0)
        {
            return found;
        }

        string known = "Allowed here: " + string.Join(", ", allowed.Select(Describe)) + ".";
        if (party is null)
        {
            reader.Context.Report(ProblemIds.UnknownWord, node, $"Unknown party \"{word}\".{Suggest(word, allowed)} {known}");
        }
        else
        {
            reader.Context.Report(ProblemIds.PartyNotAllowed, node, $"The party \"{word}\" is not allowed here. {known}");
        }

        return null;
    }

    // A word of the policy language that differs little from this one, or the party whose Chinese name contains it.
    private static string Suggest(string word, PartyKind[] allowed)
    {
        foreach (PartyKind party in allowed)
        {
            if (ChineseOf(party).IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return $" Did you mean \"{PolicyWords.Party.WordOf(party)}\"?";
            }
        }

        return NearestWord.Suggest(word, allowed.Select(PolicyWords.Party.WordOf));
    }

    private static string Describe(PartyKind party) => $"{PolicyWords.Party.WordOf(party)} ({ChineseOf(party)})";

    private static string ChineseOf(PartyKind party) => party switch
    {
        PartyKind.Contributors => "缴费单位和个人",
        PartyKind.Providers => "定点医药机构",
        PartyKind.Fund => "当年基金",
        PartyKind.Balance => "历年结余",
        PartyKind.Pool => "调剂金",
        PartyKind.Development => "区域统筹发展资金",
        PartyKind.Reserve => "社保风险金",
        PartyKind.AreaFiscal => "县（市、区）财政",
        PartyKind.PoolFiscal => "市财政、省财政",
        PartyKind.Bank => "开户银行",
    };
}
