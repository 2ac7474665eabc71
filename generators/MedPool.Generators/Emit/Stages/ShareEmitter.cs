using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit.Stages;

/// <summary>Writes who bears an amount and in which proportion.</summary>
internal static class ShareEmitter
{
    /// <summary>Each party's weight under the party's name; nothing when a decision sets them.</summary>
    public static void EmitWeights(CodeWriter code, ShareList shares)
    {
        for (int i = 0; i < shares.Weights.Count; i++)
        {
            string first = $"Share of {PolicyText.Of(shares.Parties[i])}: {Literals.Readable(shares.Weights[i])}.";
            code.Value(shares.Parties[i].ToString(), shares.Weights[i], first, shares.Cite, shares.Assumption);
        }
    }

    public static string Terms(ShareList shares)
    {
        string parties = Literals.List(CoreNames.PartyKind, shares.Parties.Select(Literals.Of));
        string weights = shares.Decision is null
            ? Literals.List(CoreNames.Rate, shares.Parties.Select(static party => party.ToString()))
            : Literals.Of(FactTable.BuiltIn.Decision(shares.Decision));
        return $"new {CoreNames.Kernel("ShareTerms")}({parties}, {weights})";
    }
}
