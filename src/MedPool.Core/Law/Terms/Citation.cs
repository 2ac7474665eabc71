using System.Diagnostics;
using MedPool.Law;

namespace MedPool;

/// <summary>The source of a value (条款依据): document, article and quotation.</summary>
/// <param name="Rule">The rule's id in <c>rules.tsv</c>, or the policy's own id for it.</param>
/// <param name="Document">The <see cref="SourceDocument.Id"/>.</param>
/// <param name="Article">The article, in the document's own numbering: <c>二、7（1）</c>.</param>
/// <param name="Quote">The words of the document that say it, exactly as in the document.</param>
[DebuggerDisplay("{Rule,nq} {Article,nq}: {Quote,nq}")]
public sealed record Citation(string Rule, string Document, string Article, string Quote);
