using System.Security.Cryptography;
using System.Text;

using MedPool.Files;
using MedPool.Internals;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool;

/// <summary>
/// The law of one city or province, by which a year can be settled: a <see cref="CompiledPolicy{TPolicy}"/> that the generator wrote, or a
/// <see cref="DocumentPolicy"/> read at run time. Both give the same settlement. Immutable and thread-safe.
/// </summary>
public abstract partial class Policy
{
    private string? _digest;

    private protected Policy()
    {
    }

    /// <summary>What the policy says, with the source of every value.</summary>
    public abstract PolicyDocument Document { get; }

    /// <summary>The policy file as UTF-8, without byte order mark.</summary>
    public abstract ReadOnlySpan<byte> Source { get; }

    /// <summary>The SHA-256 of <see cref="Source"/>, as 64 lower-case hexadecimal digits.</summary>
    public string Digest => _digest ??= Convert.ToHexStringLower(SHA256.HashData(Source));

    /// <summary>Reads a policy file and checks it, also its quotations against the source documents beside it.</summary>
    /// <param name="path">A <c>*.policy.json</c> file.</param>
    /// <exception cref="PolicyException">The file does not exist or cannot be read, or it has problems; all problems are listed.</exception>
    public static Policy Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        try
        {
            return Parse(WholeText.ReadBytes(TextSource.FromFile(path)).Span, file => ReadSourceText(folder, file), path);
        }
        catch (InputException problem)
        {
            throw new PolicyException(problem.Message, problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicyException($"{path}: The policy file cannot be read: {error.Message} Check the path.", error);
        }
    }

    /// <summary>Reads a policy from memory and checks it.</summary>
    /// <param name="utf8">The policy document, with or without byte order mark.</param>
    /// <param name="sourceText">
    /// Returns the text of a source document for the path in the policy, or <see langword="null"/> when there is none. Without this function quotations
    /// are not checked.
    /// </param>
    /// <param name="name">How messages name the document.</param>
    /// <exception cref="PolicyException">The document has problems; all problems are listed.</exception>
    public static Policy Parse(ReadOnlySpan<byte> utf8, Func<string, string?>? sourceText = null, string name = "policy")
    {
        ReadOnlySpan<byte> source = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        PolicyReadResult result = PolicyReader.Read(name, Encoding.UTF8.GetString(source), sourceText);
        return result.Document is { } document ? new DocumentPolicy(document, source.ToArray()) : throw new PolicyException(result.Problems);
    }

    /// <summary>The policy's id, version and first day, for people.</summary>
    public override string ToString() => $"{Document.Id} {Document.Version} ({Document.Effective.From})";

    private static string? ReadSourceText(string folder, string file)
    {
        try
        {
            string path = Path.Combine(folder, file);
            return File.Exists(path) ? Encoding.UTF8.GetString(File.ReadAllBytes(path)) : null; // The reader reports what is not UTF-8.
        }
        catch (ArgumentException)
        {
            return null; // The text is not a path on this machine; the reader reports the document as missing.
        }
    }
}
