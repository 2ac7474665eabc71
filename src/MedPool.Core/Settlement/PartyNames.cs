using MedPool.Internals;

namespace MedPool;

/// <summary>The names of party kinds, as files and policies write them.</summary>
internal static class PartyNames
{
    /// <summary>A kind's name: <c>area-fiscal</c>.</summary>
    public static string ToText(this PartyKind kind) => PolicyWords.Party.WordOf(kind);

    /// <summary>Whether every area has a party of this kind.</summary>
    public static bool IsOfArea(this PartyKind kind) =>
        kind is PartyKind.Fund or PartyKind.Balance or PartyKind.Development or PartyKind.Reserve or PartyKind.AreaFiscal;

    /// <summary>Whether its money is the system's own; what is outside keeps no account.</summary>
    public static bool IsInternal(this PartyKind kind) =>
        kind is PartyKind.Fund or PartyKind.Balance or PartyKind.Pool or PartyKind.Development or PartyKind.Reserve;
}
