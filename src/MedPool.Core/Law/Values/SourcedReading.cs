using System.Globalization;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads values that carry their source: <c>{ "value": "0.05", "cite": { … } }</c>.</summary>
internal static class SourcedReading
{
    /// <summary>A sourced rate between two whole numbers, both included.</summary>
    public static Sourced<Rate>? SourcedRate(this ObjectReader owner, JsonNode? node, int least, int most, Measure measure = Measure.Share) =>
        owner.Context.Object(node, "value", "cite", "assumption")?.SourcedRate(least, most, measure);

    /// <summary>The same, when <c>value</c> and its source are keys of this object beside others.</summary>
    public static Sourced<Rate>? SourcedRate(this ObjectReader reader, int least, int most, Measure measure = Measure.Share)
    {
        Rate? rate = reader.Rate(reader.Required("value"), least, most);
        (Citation? Cite, string? Assumption)? source = reader.Source();
        if (rate is null || source is null)
        {
            return null;
        }

        reader.CheckQuoted(reader.Optional("value")!, rate.Value, measure, source.Value.Cite);
        return new Sourced<Rate>(rate.Value, source.Value.Cite, source.Value.Assumption);
    }

    /// <summary>A sourced amount of money, not negative.</summary>
    public static Sourced<Fen>? SourcedAmount(this ObjectReader owner, JsonNode? node)
    {
        if (owner.Context.Object(node, "value", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        Fen? amount = reader.Amount(reader.Required("value"));
        (Citation? Cite, string? Assumption)? source = reader.Source();
        if (amount is null || source is null)
        {
            return null;
        }

        reader.CheckQuoted(reader.Optional("value")!, amount.Value, source.Value.Cite);
        return new Sourced<Fen>(amount.Value, source.Value.Cite, source.Value.Assumption);
    }

    /// <summary>A rate between two whole numbers, both included.</summary>
    public static Rate? Rate(this ObjectReader reader, JsonNode? node, int least, int most)
    {
        if (node is null || reader.ReadText(node) is not { } text)
        {
            return null;
        }

        string? wrong = RateText.TryRead(text, out Rate rate);
        bool below = wrong is null && RateText.IsBelow(rate, new Rate(least, 1));
        if (wrong is null && (below || RateText.IsBelow(new Rate(most, 1), rate)))
        {
            wrong = string.Format(CultureInfo.InvariantCulture, "is {0}; it must be from {1} to {2}", below ? "too small" : "too large", least, most);
        }

        if (wrong is null)
        {
            return rate;
        }

        reader.Context.Report(ProblemIds.RateOutOfRange, node, $"\"{text}\" {wrong}.");
        return null;
    }

    /// <summary>A day, <c>yyyy-MM-dd</c>, under a key that may be missing.</summary>
    public static PolicyDate? OptionalDate(this ObjectReader reader, string key)
    {
        string? text = reader.OptionalText(key);
        PolicyDate? date = text is null ? null : DateText.TryRead(text);
        if (text is not null && date is null)
        {
            reader.Context.Report(ProblemIds.MalformedDate, reader.Optional(key)!, $"\"{text}\" is not a day of the calendar. Write it as yyyy-MM-dd.");
        }

        return date;
    }

    /// <summary>Reports a period that ends before it begins.</summary>
    public static void CheckPeriod(this ObjectReader reader, PolicyDate? from, PolicyDate? to)
    {
        if (from is { } first && to is { } last && last.CompareTo(first) < 0)
        {
            reader.Context.Report(
                ProblemIds.MalformedDate,
                reader.Optional("to")!,
                $"The period ends on {last}, before it begins on {first}. Correct one of the two.");
        }
    }

    private static Fen? Amount(this ObjectReader reader, JsonNode? node)
    {
        if (node is null || reader.ReadText(node) is not { } text)
        {
            return null;
        }

        if (Fen.TryParse(text, out Fen amount) && amount >= Fen.Zero)
        {
            return amount;
        }

        reader.Context.Report(
            ProblemIds.MalformedAmount,
            node,
            $"\"{text}\" is not an amount. Write up to 15 digits of yuan and at most two of fen, such as \"12.50\".");
        return null;
    }
}
