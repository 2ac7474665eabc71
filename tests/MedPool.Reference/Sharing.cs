using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>Parties, their names in a transfer, what they hold, and the weights by which they share.</summary>
internal static class Sharing
{
    public static string[] Parties(JsonElement shares) => [.. shares.GetProperty("parties").EnumerateArray().Select(party => party.GetString()!)];

    /// <summary><c>balance:330723</c> for a party of the area, <c>pool</c> or <c>pool-fiscal</c> for one of the city.</summary>
    public static string Name(string kind, string area) => kind is "pool" or "pool-fiscal" ? kind : kind + ":" + area;

    /// <summary>What an own fund can give, or null for a party without limit: a government, or the current-year account.</summary>
    public static BigInteger? Holds(FundYear run, string kind, string area) => kind switch
    {
        "balance" or "development" or "reserve" => BigInteger.Max(0, run.Book[Name(kind, area)]),
        _ => null,
    };

    /// <summary>The weights of the parties: the policy's, or the decision's, which must add up to 1.</summary>
    public static Rational[] Weights(FundYear run, JsonElement shares, string area, string rule) =>
        FundYear.Find(shares, "decision") is { } decision
            ? Decided(run, decision.GetString()!, Parties(shares), area, rule)
            : Written(shares);

    private static Rational[] Written(JsonElement shares)
    {
        Rational[] weights = FundYear.Find(shares, "ratio") is { } ratio
            ? [.. ratio.GetString()!.Split(':').Select(Rational.Parse)]
            : [.. shares.GetProperty("weights").EnumerateArray().Select(weight => Rational.Parse(weight.GetString()!))];
        Rational sum = weights.Aggregate(Rational.Zero, (total, weight) => total + weight);
        return [.. weights.Select(weight => weight / sum)];
    }

    private static Rational[] Decided(FundYear run, string decision, string[] parties, string area, string rule)
    {
        JsonElement shares = run.AreaObject(area, decision) ?? run.FundObject(decision) ?? throw new ReferenceException(decision, area, rule);
        Rational?[] given = [.. parties.Select(party => FundYear.Find(shares, party) is { } share ? Rational.Parse(share.GetString()!) : (Rational?)null)];
        Rational sum = given.Aggregate(Rational.Zero, (total, share) => total + (share ?? Rational.Zero));

        // Where the pool's share alone is given, the other of two parties has the rest.
        if (given.Length == 2 && given.Count(share => share is null) == 1)
        {
            given = [.. given.Select(share => share ?? (Rational.One - sum))];
            sum = Rational.One;
        }

        return sum == Rational.One ? [.. given.Select(share => share ?? Rational.Zero)] : throw new ReferenceException(decision, area, rule);
    }
}
