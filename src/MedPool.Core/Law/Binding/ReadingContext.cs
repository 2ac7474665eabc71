using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// What the readers of the sections share while one file is read: problems, declared names, citations, and the texts of the source documents. Not
/// thread-safe; each reading has its own.
/// </summary>
internal sealed class ReadingContext(ProblemLog log, Func<string, string?>? sourceText)
{
    private readonly List<(int Offset, Citation Cite)> _citations = [];
    private readonly Dictionary<string, StatedValues> _stated = new(StringComparer.Ordinal);

    public DeclaredNames Documents { get; } = new("document");

    public DeclaredNames Assumptions { get; } = new("assumption");

    public DeclaredNames OpenValues { get; } = new("open value");

    public DeclaredNames Readings { get; } = new("reading");

    /// <summary>The names of the stages of the fund that is being read, above the place where the reader is.</summary>
    public DeclaredNames StageNames { get; set; } = new("stage");

    public Dictionary<string, OpenValue> OpenValueOf { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Assumption> AssumptionOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The year in which the policy takes effect; 1 when that is unknown.</summary>
    public int FirstYear { get; set; } = 1;

    /// <summary>The id and the period of the policy, and their place; <see langword="null"/> before they are read.</summary>
    public PolicyPlacement? Placement { get; set; }

    /// <summary>The readings that stages of the policy need, with the place of the first need.</summary>
    public Dictionary<string, TextSpan> ReadingsAskedFor { get; } = new(StringComparer.Ordinal);

    /// <summary>The readings that stages of the policy can apply. A policy that leaves one out is read by its first alternative.</summary>
    public HashSet<string> ReadingsAllowed { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of each source document by its id; a document without a text is not in this list, and its quotations are not checked.</summary>
    public Dictionary<string, DocumentText> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether quotations are checked. A compiled policy that reads its own source does not check them; the compiler has done so.</summary>
    public bool ChecksQuotations => sourceText is not null;

    /// <summary>All citations in the order of the text.</summary>
    public EquatableArray<Citation> CitationsInTextOrder =>
        new([.. _citations.OrderBy(static entry => entry.Offset).Select(static entry => entry.Cite).Distinct()]);

    /// <summary>What a quotation states in numbers. Many values have the same quotation; it is read once.</summary>
    public StatedValues Stated(string quote)
    {
        if (!_stated.TryGetValue(quote, out StatedValues? stated))
        {
            stated = QuotationReader.Read(quote);
            _stated.Add(quote, stated);
        }

        return stated;
    }

    public string? FindSourceText(string file) => sourceText?.Invoke(file);

    public PolicyPlacement Place(string id, EffectivePeriod effective, JsonNode node) =>
        new(id, effective.From, effective.To, log.At(node.Mark));

    public void Report(string id, TextSpan span, string message) => log.Add(id, span, message);

    /// <summary>Reports a problem of a node; the message begins with the path to the node.</summary>
    public void Report(string id, JsonNode node, string message) =>
        log.Add(id, node.Mark, node.Path.Length == 0 ? message : node.Path + ": " + message);

    public void Met(Citation cite, JsonNode node) => _citations.Add((node.Span.Start, cite));

    public void AskForReading(string name, JsonNode node)
    {
        if (!ReadingsAskedFor.ContainsKey(name))
        {
            ReadingsAskedFor.Add(name, node.Mark);
        }
    }

    /// <summary>The node as an object with these keys; reports a wrong type and each unknown key.</summary>
    public ObjectReader? Object(JsonNode? node, params string[] keys)
    {
        switch (node)
        {
            case null:
                return null;
            case JsonObject found:
                return new ObjectReader(this, found, keys);
            default:
                ReportType(node, "an object");
                return null;
        }
    }

    public void ReportType(JsonNode node, string expected) =>
        Report(
            ProblemIds.WrongType,
            node,
            $"{Capitalised(expected)} is expected here, not {node.Kind}.{(expected == "a string" && node is JsonNumber ? " Put it in quotation marks." : "")}");

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
