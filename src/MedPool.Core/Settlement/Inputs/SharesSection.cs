namespace MedPool.Internals;

/// <summary>
/// Reads decided shares, such as <c>{ "pool": "0.5", "area-fiscal": "0.5" }</c>. Which parties may share, and that the shares add up, the policy decides.
/// </summary>
internal static class SharesSection
{
    private const long DenominatorMax = 1_000_000_000;

    public static readonly string[] Parties =
    [
        .. new[] { PartyKind.Pool, PartyKind.PoolFiscal, PartyKind.AreaFiscal, PartyKind.Balance, PartyKind.Development, PartyKind.Reserve }
            .Select(PartyNames.ToText),
    ];

    public static EquatableArray<PartyShare> Read(ref FactsReader reader)
    {
        if (reader.IsNull)
        {
            return default;
        }

        var shares = new List<PartyShare>();
        reader.Object(ReadShare, shares, Parties);
        return new EquatableArray<PartyShare>([.. shares]);
    }

    private static void ReadShare(ref FactsReader reader, string key, List<PartyShare> shares)
    {
        if (reader.Rate() is { } share && PolicyWords.Party.Find(key) is { } party)
        {
            if (DenominatorMax % share.Denominator != 0)
            {
                throw reader.Error($"{share} is not a decimal; write a share with up to 9 decimals, such as \"0.5\"");
            }

            shares.Add(new PartyShare(party, share));
        }
    }
}
