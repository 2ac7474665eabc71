using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedPool.Generators.Tests.Harness;

/// <summary>An additional file that exists in memory only.</summary>
internal sealed class MemoryText(string path, string text, Encoding? encoding = null) : AdditionalText
{
    public override string Path => path;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, encoding);
}
