namespace MedPool.Internals;

/// <summary>Reads the source of a value: a citation with words that are in the document, or a declared assumption.</summary>
internal static class SourceReading
{
    /// <summary>The citation under <c>cite</c>, which must be given.</summary>
    public static Citation? RequiredCite(this ObjectReader reader) =>
        reader.Has("cite") ? reader.OptionalCite() : reader.Without("cite");

    /// <summary>The citation under <c>cite</c>, if there is one.</summary>
    public static Citation? OptionalCite(this ObjectReader reader) => ReadCite(reader.Context, reader.Optional("cite"));

    /// <summary>The citation of an object that has nothing else: <c>"credit": { "cite": … }</c>.</summary>
    public static Citation? CiteOf(this ObjectReader reader, JsonNode? node) =>
        reader.Context.Object(node, "cite")?.RequiredCite();

    /// <summary>The assumption under <c>assumption</c>, if there is one.</summary>
    public static string? OptionalAssumption(this ObjectReader reader)
    {
        string? name = reader.OptionalText("assumption");
        if (name is null || reader.Context.Assumptions.Use(name))
        {
            return name;
        }

        reader.Context.Report(
            ProblemIds.UnknownAssumption,
            reader.Optional("assumption")!,
            $"No assumption is called \"{name}\".{NearestWord.Suggest(name, reader.Context.Assumptions.Names)} Declare it under \"assumptions\".");
        return null;
    }

    /// <summary>The sources of a value. A value without a source is reported.</summary>
    public static (Citation? Cite, string? Assumption)? Source(this ObjectReader reader)
    {
        if (!reader.Has("cite") && !reader.Has("assumption"))
        {
            reader.Without("cite", "or an assumption with the key \"assumption\"");
            return null;
        }

        Citation? cite = reader.OptionalCite();
        string? assumption = reader.OptionalAssumption();
        return cite is null && assumption is null ? null : (cite, assumption);
    }

    private static Citation? Without(this ObjectReader reader, string key, string? other = null)
    {
        string choice = other is null ? "" : " " + other;
        reader.Context.Report(
            ProblemIds.ValueWithoutSource,
            reader.Node,
            $"Nothing says where this comes from. Cite the article with the key \"{key}\"{choice}.");
        return null;
    }

    private static Citation? ReadCite(ReadingContext context, JsonNode? node)
    {
        if (context.Object(node, "rule", "document", "article", "quote") is not { } reader)
        {
            return null;
        }

        string? rule = ReadRule(reader);
        string? document = ReadDocument(reader);
        string? article = ReadArticle(reader);
        string? quote = reader.Text("quote");
        if (rule is null || document is null || article is null || quote is null)
        {
            return null;
        }

        CheckQuotation(reader, document, quote);
        var cite = new Citation(rule, document, article, quote);
        context.Met(cite, reader.Node);
        return cite;
    }

    private static string? ReadRule(ObjectReader reader)
    {
        string? rule = reader.Text("rule");
        if (rule is null || rule.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.'))
        {
            return rule;
        }

        reader.Context.Report(
            ProblemIds.MalformedName,
            reader.Optional("rule")!,
            $"The rule id \"{rule}\" may have only letters, digits, '-' and '.'. Write it like \"JH-12-2-2\".");
        return null;
    }

    private static string? ReadDocument(ObjectReader reader)
    {
        string? document = reader.Text("document");
        if (document is null || reader.Context.Documents.Use(document))
        {
            return document;
        }

        reader.Context.Report(
            ProblemIds.UnknownDocument,
            reader.Optional("document")!,
            $"No document is called \"{document}\".{NearestWord.Suggest(document, reader.Context.Documents.Names)} Declare it under \"documents\".");
        return null;
    }

    private static string? ReadArticle(ObjectReader reader)
    {
        JsonNode? node = reader.Optional("article");
        bool empty = node is null || (node is JsonString text && text.Value.Trim().Length == 0);
        if (!empty)
        {
            return reader.Text("article");
        }

        reader.Context.Report(
            ProblemIds.CitationWithoutArticle,
            node ?? reader.Node,
            "The citation names no article. Add the key \"article\" with its number as the document writes it, such as \"二、7（1）\".");
        return null;
    }

    private static void CheckQuotation(ObjectReader reader, string document, string quote)
    {
        if (!reader.Context.Texts.TryGetValue(document, out DocumentText? text) || text.Contains(quote))
        {
            return;
        }

        (string matching, string instead) = text.Compare(quote);
        string where = matching.Length == 0 ? "not even the first character is in it" : $"after “{matching}” the document continues with “{instead}”";
        reader.Context.Report(
            ProblemIds.Misquotation,
            reader.Optional("quote")!,
            $"These words are not in document \"{document}\": {where}. Quote it word for word.");
    }
}
