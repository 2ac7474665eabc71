namespace MedPool.Law;

/// <summary>A regulation that the policy is taken from.</summary>
/// <param name="Id">The name by which citations refer to it.</param>
/// <param name="Title">Its full title.</param>
/// <param name="File">Path of its text, relative to the policy document; quotations are checked against it.</param>
public sealed record SourceDocument(string Id, string Title, string File);
