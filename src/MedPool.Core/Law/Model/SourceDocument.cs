namespace MedPool.Law;

/// <summary>A regulation from which the policy is taken.</summary>
/// <param name="Id">The name by which citations refer to it.</param>
/// <param name="Title">Its full title.</param>
/// <param name="File">The path of its text, relative to the policy document. Quotations are checked against this text.</param>
public sealed record SourceDocument(string Id, string Title, string File);
