using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Diagnostics;

/// <summary>The place of the pages of the diagnostics: in the package, and under the same path in the repository. There is no web site for them.</summary>
internal static class Help
{
    public const string Category = "MedPool.Policy";

    /// <summary>The folder of the pages, from the root of the package.</summary>
    public const string Page = "docs/diagnostics/";

    /// <summary>A descriptor whose link opens the page of the installed package.</summary>
    /// <param name="descriptor">The descriptor, with the path of its page in the package.</param>
    /// <param name="pages">The folder of the pages on this machine, or empty when it is not known.</param>
    public static DiagnosticDescriptor Linked(DiagnosticDescriptor descriptor, string pages)
    {
        if (!Uri.TryCreate(Path.Combine(pages, descriptor.Id + ".md"), UriKind.Absolute, out Uri? page) || !page.IsFile)
        {
            return descriptor;
        }

#pragma warning disable RS1033, RS2000 // The same diagnostic as the listed one; only its link differs.
        return new DiagnosticDescriptor(
            descriptor.Id,
            descriptor.Title,
            descriptor.MessageFormat,
            descriptor.Category,
            descriptor.DefaultSeverity,
            descriptor.IsEnabledByDefault,
            helpLinkUri: page.AbsoluteUri);
#pragma warning restore RS1033, RS2000
    }
}
