using MedPool.Internals;

namespace MedPool;

/// <summary>The names of party kinds, as files and policies write them, and what kinds they are.</summary>
public static class PartyNames
{
    /// <summary>A kind's name: <c>area-fiscal</c>.</summary>
    public static string ToText(this PartyKind kind) => PolicyWords.Party.WordOf(kind);

    /// <summary>A kind's name as both texts: for a party that has no words of its own where it is shown.</summary>
    internal static LocalizedText ToWords(this PartyKind kind) => new(kind.ToText(), kind.ToText());

    /// <summary>Whether every area has a party of this kind.</summary>
    public static bool IsOfArea(this PartyKind kind) => kind switch
    {
        PartyKind.Fund or PartyKind.Balance or PartyKind.Development or PartyKind.Reserve or PartyKind.AreaFiscal => true,
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Pool or PartyKind.PoolFiscal or PartyKind.Bank => false,
    };

    /// <summary>Whether its money is the system's own; what is outside keeps no account.</summary>
    public static bool IsInternal(this PartyKind kind) => kind switch
    {
        PartyKind.Fund or PartyKind.Balance or PartyKind.Pool or PartyKind.Development or PartyKind.Reserve => true,
        PartyKind.Contributors or PartyKind.Providers or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank => false,
    };
}
