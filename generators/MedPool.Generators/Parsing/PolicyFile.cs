using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedPool.Generators.Parsing;

/// <summary>An additional file as text. The compiler creates the file object anew at every edit; therefore it is not part of the pipeline.</summary>
/// <param name="Path">Its path as the compiler gives it.</param>
/// <param name="Text">Its text as UTF-8, without byte order mark.</param>
/// <param name="Decoded">Its text in the encoding that the compiler found; the same as <paramref name="Text"/>, except in a file that is not UTF-8.</param>
internal sealed record PolicyFile(string Path, string Text, string Decoded)
{
    public static bool IsPolicy(string path) => path.EndsWith(".policy.json", StringComparison.Ordinal);

    public static bool IsSource(string path) => path.EndsWith(".txt", StringComparison.Ordinal);

    public static PolicyFile From(AdditionalText file, CancellationToken cancel) =>
        file.GetText(cancel) is { } text ? From(file.Path, text, text.ToString()) : new(file.Path, "", "");

    private static PolicyFile From(string path, SourceText text, string decoded) => new(path, Utf8(text, decoded), decoded);

    // The compiler also reads UTF-16, and it reads bytes that are not UTF-8 by the code page of the machine; the run time reads UTF-8 only. Here the
    // bytes of such a file are read as at run time, so that both report the same problem at the same place.
    private static string Utf8(SourceText text, string decoded)
    {
        if (text.Encoding is null or UTF8Encoding)
        {
            return decoded;
        }

        byte[] bytes = [.. text.Encoding.GetPreamble(), .. text.Encoding.GetBytes(decoded)];
        return Encoding.UTF8.GetString(bytes);
    }
}
