namespace MedPool.Internals;

/// <summary>
/// Compares a value with its quotation. A quotation that states numbers, and none that equals the value, is a problem at the value, unless the value rests on an
/// assumption that assumes just this value.
/// </summary>
internal static class QuotationCheck
{
    private const int WordsMax = 6;

    /// <summary>Compares a rate, a number of months or another number with the quotation of its citation.</summary>
    public static void CheckQuoted(this ObjectReader reader, JsonNode node, Rate value, Measure measure, Citation? cite) =>
        reader.Check(node, cite, stated => stated.Has(ExactNumber.Of(value), measure));

    /// <summary>Compares a whole number.</summary>
    public static void CheckQuoted(this ObjectReader reader, JsonNode node, int value, Measure measure, Citation? cite) =>
        reader.Check(node, cite, stated => stated.Has(ExactNumber.Of(value), measure));

    /// <summary>Compares an amount of money.</summary>
    public static void CheckQuoted(this ObjectReader reader, JsonNode node, Fen value, Citation? cite) =>
        reader.Check(node, cite, stated => stated.Has(ExactNumber.Of(value.Value, 100), Measure.Yuan));

    /// <summary>Compares a day.</summary>
    public static void CheckQuoted(this ObjectReader reader, JsonNode node, PolicyDate value, Citation? cite) =>
        reader.Check(node, cite, stated => stated.HasDate(value));

    /// <summary>Compares the shares of several parties.</summary>
    public static void CheckQuoted(this ObjectReader reader, JsonNode node, EquatableArray<Rate> shares, Citation? cite) =>
        reader.Check(node, cite, stated => stated.HasShares([.. shares.Select(static share => ExactNumber.Of(share))]));

    /// <summary>Compares a day of every year; the last day of its month where <paramref name="day"/> is not given.</summary>
    public static void CheckQuotedDay(this ObjectReader reader, JsonNode month, JsonNode? day, (int Month, int? Day) value, Citation? cite)
    {
        bool inMonth = cite is not null && reader.Context.Stated(cite.Quote).HasMonth(value.Month);
        reader.Check(inMonth ? day ?? month : month, cite, stated => stated.HasDay(value.Month, value.Day));
    }

    /// <summary>Compares a day of every month; the last one where <paramref name="day"/> is not given.</summary>
    public static void CheckQuotedDay(this ObjectReader reader, JsonNode node, int? day, Citation? cite) =>
        reader.Check(node, cite, stated => stated.HasDay(null, day));

    /// <summary>Compares the last day of a period, where the quotation names another day than the first one.</summary>
    public static void CheckQuotedEnd(this ObjectReader reader, JsonNode node, PolicyDate first, PolicyDate last, Citation? cite) =>
        reader.Check(node, cite, stated => stated.HasDate(last) || stated.HasOnlyDate(first));

    /// <summary>Compares a year of the calendar, where the quotation names one.</summary>
    public static void CheckQuotedYear(this ObjectReader reader, JsonNode node, int year, Citation? cite) =>
        reader.Check(node, cite, stated => stated.HasYear(year) || stated.Dates.All(static date => date.Year is null));

    private static void Check(this ObjectReader reader, JsonNode node, Citation? cite, Func<StatedValues, bool> says)
    {
        if (cite is null || !reader.Context.ChecksQuotations)
        {
            return;
        }

        StatedValues stated = reader.Context.Stated(cite.Quote);
        if (stated.Words.Count == 0 || says(stated) || reader.Assumes(node))
        {
            return;
        }

        string words = string.Join("、", stated.Words.Take(WordsMax)) + (stated.Words.Count > WordsMax ? " …" : "");
        string value = TextOf(node);
        reader.Context.Report(
            ProblemIds.QuotationSaysOtherwise,
            node,
            $"The value is {value}, but the quotation says {words}. Correct the value or the quotation. "
            + $"Where they differ for a reason, name an assumption with the \"value\" \"{value}\" that gives it.");
    }

    // An assumption beside the citation excuses only the value that it assumes itself.
    private static bool Assumes(this ObjectReader reader, JsonNode node) =>
        reader.Node.Find("assumption") is JsonString name
        && reader.Context.AssumptionOf.TryGetValue(name.Value, out Assumption? assumption)
        && assumption.Value == TextOf(node);

    private static string TextOf(JsonNode node) => node switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Text,
        JsonArray list => string.Join(":", list.Items.Select(TextOf)),
        _ => node.Kind,
    };
}
