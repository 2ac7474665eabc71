using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Reads a JSON file of a settlement: its facts or the settlement itself. Whatever is wrong with it is a <see cref="FactsException"/>.</summary>
internal static class FactsFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, plain or compressed.</param>
    /// <param name="parse">Reads its bytes.</param>
    /// <exception cref="FactsException">It is not sound; the message begins with the path.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static T Load<T>(string path, Func<ReadOnlyMemory<byte>, T> parse)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return parse(WholeText.ReadBytes(TextSource.FromFile(path)));
        }
        catch (InputException problem)
        {
            throw new FactsException(problem.Message, problem);
        }
        catch (FactsException problem)
        {
            throw problem.In(path);
        }
    }

    /// <summary>The bytes of a document in memory as a JSON reader wants them.</summary>
    /// <exception cref="FactsException">They are not valid UTF-8, or a string holds half of a surrogate pair or is too long.</exception>
    public static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonText.Checked(bytes);
        }
        catch (InputException problem)
        {
            throw new FactsException(problem.Message, problem);
        }
    }
}
