using System.CommandLine;
using System.CommandLine.Parsing;

using MedPool.Files;

namespace MedPool.Cli.Options;

/// <summary><c>--encoding utf-8|gb18030</c>: how the bytes of text files become text (字符编码). JSON files are always UTF-8.</summary>
internal static class EncodingOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="files">Which files it is for.</param>
    public static Option<TextEncoding> Create(string files = "the CSV files that are read") => new("--encoding")
    {
        Description = $"The encoding of {files}: utf-8, or gb18030, which includes GBK; utf-8 unless given.",
        HelpName = "ENCODING",
        CustomParser = Read,
    };

    private static TextEncoding Read(ArgumentResult result)
    {
        string text = result.Tokens is [.., Token last] ? last.Value : "";
        if (string.Equals(text, "gb18030", StringComparison.OrdinalIgnoreCase))
        {
            return TextEncoding.Gb18030;
        }

        if (!string.Equals(text, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            result.AddError($"--encoding: '{text}' is not a known encoding; write utf-8 or gb18030.");
        }

        return TextEncoding.Utf8;
    }
}
