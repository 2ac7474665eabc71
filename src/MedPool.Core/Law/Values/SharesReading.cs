using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Reads who bears an amount and in which proportion: <c>weights</c> (decimals that add up to 1), a <c>ratio</c> (<c>"5:5"</c>), or a
/// <c>decision</c> (an open value).
/// </summary>
internal static class SharesReading
{
    private const long Scale = 1_000_000_000;

    /// <summary>The share list under <c>shares</c>.</summary>
    /// <param name="owner">The stage or step.</param>
    /// <param name="allowed">The parties that are allowed in it.</param>
    /// <param name="decisions">The open values that may set its weights.</param>
    public static ShareList? Shares(this ObjectReader owner, PartyKind[] allowed, params string[] decisions)
    {
        if (owner.Context.Object(owner.Required("shares"), "parties", "weights", "ratio", "decision", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        EquatableArray<PartyKind> parties = reader.Parties("parties", allowed);
        EquatableArray<Rate>? weights = reader.Weights(parties.Count);
        string? decision = reader.Decision("decision", OpenValueKind.Shares, decisions);
        (Citation? Cite, string? Assumption)? source = reader.Source();
        bool decided = weights is { Count: > 0 } || (weights is not null && decision is not null);
        bool complete = reader.CheckOneWay() && decided && parties.Count > 0 && source is not null;
        if (complete && decision is null)
        {
            reader.CheckQuoted((reader.Optional("weights") ?? reader.Optional("ratio"))!, weights!.Value, source!.Value.Cite);
        }

        return complete ? new ShareList(parties, weights!.Value, decision, source!.Value.Cite, source.Value.Assumption) : null;
    }

    private static bool CheckOneWay(this ObjectReader reader)
    {
        int ways = (reader.Has("weights") ? 1 : 0) + (reader.Has("ratio") ? 1 : 0) + (reader.Has("decision") ? 1 : 0);
        if (ways == 1)
        {
            return true;
        }

        string wrong = ways == 0 ? "No key says how the amount is shared." : "Two keys say how the amount is shared.";
        reader.Context.Report(ProblemIds.IncompleteShares, reader.Node, wrong + " Give exactly one of \"weights\", \"ratio\" and \"decision\".");
        return false;
    }

    // The weights as rates that add up to 1; an empty list where a decision sets them.
    private static EquatableArray<Rate>? Weights(this ObjectReader reader, int parties)
    {
        if (reader.Has("weights"))
        {
            return reader.Decimals(reader.OptionalItems("weights"), parties);
        }

        return reader.Has("ratio") ? reader.Ratio(reader.Optional("ratio")!, parties) : default(EquatableArray<Rate>);
    }

    private static EquatableArray<Rate>? Decimals(this ObjectReader reader, IReadOnlyList<JsonNode> items, int parties)
    {
        Rate[] weights = [.. items.Select(item => reader.Rate(item, 0, 1)).OfType<Rate>()];
        if (weights.Length < items.Count || !reader.CheckCount("weights", weights.Length, parties))
        {
            return null;
        }

        // Rates read from decimals divide the scale; a fraction such as 1/3 does not; a ratio expresses it.
        if (weights.Any(static weight => Scale % weight.Denominator != 0))
        {
            reader.Context.Report(
                ProblemIds.IncompleteShares,
                reader.Optional("weights")!,
                "Weights are decimals. Write thirds and the like as a \"ratio\" such as \"1:1:1\".");
            return null;
        }

        long sum = weights.Sum(static weight => weight.Numerator * (Scale / weight.Denominator));
        if (sum == Scale)
        {
            return new EquatableArray<Rate>(weights);
        }

        reader.Context.Report(
            ProblemIds.SharesDoNotAddUp,
            reader.Optional("weights")!,
            $"The weights add up to {Decimal(sum)}, not to 1. Correct them, or write a \"ratio\".");
        return null;
    }

    private static EquatableArray<Rate>? Ratio(this ObjectReader reader, JsonNode node, int parties)
    {
        if (reader.ReadText(node) is not { } text)
        {
            return null;
        }

        string[] parts = text.Split(':');
        long[] terms = [.. parts.Select(RateText.Whole).OfType<long>()];
        long sum = terms.Sum();
        if (terms.Length < parts.Length || terms.Length < 2 || sum == 0)
        {
            string hint = text.IndexOf('：') >= 0 ? $" Write the ASCII colon: \"{text.Replace('：', ':')}\"." : "";
            reader.Context.Report(ProblemIds.RateOutOfRange, node, $"\"{text}\" is not a ratio of whole numbers such as \"5:5\" or \"5:3:2\".{hint}");
            return null;
        }

        return reader.CheckCount("ratio", terms.Length, parties) ? new EquatableArray<Rate>([.. terms.Select(term => new Rate(term, sum))]) : null;
    }

    private static bool CheckCount(this ObjectReader reader, string key, int count, int parties)
    {
        // A party that could not be read is reported already; the count would be a second problem for the same cause.
        int written = reader.OptionalItems("parties").Count;
        if (count == parties || parties < written)
        {
            return count == parties;
        }

        reader.Context.Report(
            ProblemIds.IncompleteShares,
            reader.Optional(key)!,
            string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                "There are {0} parties and {1} shares. Give every party one share.",
                parties,
                count));
        return false;
    }

    private static string Decimal(long scaled)
    {
        string digits = scaled.ToString("D10", System.Globalization.CultureInfo.InvariantCulture);
        string fraction = digits.Substring(digits.Length - 9).TrimEnd('0');
        return digits.Substring(0, digits.Length - 9) + (fraction.Length == 0 ? "" : "." + fraction);
    }
}
