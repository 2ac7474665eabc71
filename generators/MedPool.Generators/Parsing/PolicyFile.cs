using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedPool.Generators.Parsing;

/// <summary>An additional file as text. The compiler creates the file object anew at every edit; therefore it is not part of the pipeline.</summary>
/// <param name="Path">Its path as the compiler gives it.</param>
/// <param name="Text">Its text, without byte order mark.</param>
internal sealed record PolicyFile(string Path, string Text)
{
    public static bool IsPolicy(string path) => path.EndsWith(".policy.json", StringComparison.Ordinal);

    public static bool IsSource(string path) => path.EndsWith(".txt", StringComparison.Ordinal);

    public static PolicyFile From(AdditionalText file, CancellationToken cancel) => new(file.Path, file.GetText(cancel) is { } text ? Utf8(text) : "");

    // The compiler also reads UTF-16, and it reads bytes that are not UTF-8 by the code page of the machine; the run time reads UTF-8 only. Here the
    // bytes of such a file are read as at run time, so that both report the same problem at the same place.
    private static string Utf8(SourceText text)
    {
        if (text.Encoding is null or UTF8Encoding)
        {
            return text.ToString();
        }

        byte[] bytes = [.. text.Encoding.GetPreamble(), .. text.Encoding.GetBytes(text.ToString())];
        return Encoding.UTF8.GetString(bytes);
    }
}
