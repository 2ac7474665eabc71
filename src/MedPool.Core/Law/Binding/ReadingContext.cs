using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// What the section readers share while one file is read: its problems, the names declared so far, the citations met and the texts of
/// the source documents. Belongs to one reading on one thread.
/// </summary>
internal sealed class ReadingContext(ProblemLog log, Func<string, string?>? sourceText)
{
    private readonly List<(int Offset, Citation Cite)> _citations = [];

    public DeclaredNames Documents { get; } = new("document");

    public DeclaredNames Assumptions { get; } = new("assumption");

    public DeclaredNames OpenValues { get; } = new("open value");

    public DeclaredNames Readings { get; } = new("reading");

    public Dictionary<string, OpenValue> OpenValueOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The year in which the policy takes effect; 1 while that is unknown.</summary>
    public int FirstYear { get; set; } = 1;

    /// <summary>The policy's id, period and their place, once read.</summary>
    public PolicyPlacement? Placement { get; set; }

    /// <summary>The readings that stages of the policy ask for, with the place that asks first.</summary>
    public Dictionary<string, TextSpan> ReadingsAskedFor { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of each source document by its id; a document whose text was not given is missing here and not checked against.</summary>
    public Dictionary<string, DocumentText> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether quotations are checked at all: not when a compiled policy reads its own source, which the compiler has checked.</summary>
    public bool ChecksQuotations => sourceText is not null;

    /// <summary>All citations in the order of the text.</summary>
    public EquatableArray<Citation> CitationsInTextOrder =>
        new([.. _citations.OrderBy(static entry => entry.Offset).Select(static entry => entry.Cite).Distinct()]);

    public string? FindSourceText(string file) => sourceText?.Invoke(file);

    public PolicyPlacement Place(string id, EffectivePeriod effective, JsonNode node) =>
        new(id, effective.From, effective.To, log.At(node.Mark));

    public void Report(string id, TextSpan span, string message) => log.Add(id, span, message);

    /// <summary>Reports a problem with a node; the message begins with the way to it.</summary>
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

    /// <summary>The node as an object with these keys; reports another type and every key that is not among them.</summary>
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
        Report(ProblemIds.WrongType, node, $"{Capitalised(expected)} is expected here, not {node.Kind}.{(expected == "a string" && node is JsonNumber ? " Put it in quotation marks." : "")}");

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
