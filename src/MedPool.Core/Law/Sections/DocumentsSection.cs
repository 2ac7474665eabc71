using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the source documents, which citations name and against which quotations are checked.</summary>
internal static class DocumentsSection
{
    public static EquatableArray<SourceDocument> Read(ObjectReader root) =>
        ObjectReader.Each(root.Items("documents"), node => ReadDocument(root.Context, node));

    private static SourceDocument? ReadDocument(ReadingContext context, JsonNode node)
    {
        if (context.Object(node, "id", "title", "file") is not { } reader)
        {
            return null;
        }

        string? id = reader.Identifier("id");
        string? title = reader.Text("title");
        string? file = reader.Text("file");
        if (id is null || !reader.Declare(context.Documents, "id", id))
        {
            return null;
        }

        if (file is not null && CheckPlace(reader, file) && context.ChecksQuotations)
        {
            LoadText(reader, id, file);
        }

        return title is null || file is null ? null : new SourceDocument(id, title, file);
    }

    // A project gives the compiler only the texts of this folder. A text elsewhere would be found at run time, but not by the compiler.
    private static bool CheckPlace(ObjectReader reader, string file)
    {
        bool placed = file.StartsWith("sources/", StringComparison.Ordinal)
            && file.EndsWith(".txt", StringComparison.Ordinal)
            && file.IndexOf("..", StringComparison.Ordinal) < 0
            && file.IndexOf('\\') < 0;
        if (!placed)
        {
            Report(reader, $"\"{file}\" is not a text of the folder \"sources\" beside the policy. Put it there and write \"sources/<name>.txt\".");
        }

        return placed;
    }

    private static void LoadText(ObjectReader reader, string id, string file)
    {
        string? text = reader.Context.FindSourceText(file);
        if (text is null)
        {
            Report(
                reader,
                $"The text \"{file}\" is not beside the policy, so that no quotation can be checked. Put it there; the path is relative to the policy file.");
        }
        else if (text.IndexOf('\uFFFD') >= 0)
        {
            Report(reader, $"The text \"{file}\" is not UTF-8, so that no quotation can be checked. Save it as UTF-8.");
        }
        else
        {
            reader.Context.Texts.Add(id, new DocumentText(text));
        }
    }

    private static void Report(ObjectReader reader, string message) =>
        reader.Context.Report(ProblemIds.SourceTextMissing, reader.Optional("file")!, message);
}
