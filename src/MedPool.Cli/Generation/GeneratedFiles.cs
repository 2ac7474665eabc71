using MedPool.Internals;
using MedPool.TestData;

namespace MedPool.Cli.Generation;

/// <summary>The files of a generated year.</summary>
/// <param name="Claims">Path of <c>claims.csv</c>.</param>
/// <param name="Contributions">Path of <c>contributions.csv</c>.</param>
/// <param name="Facts">Path of <c>facts.json</c>.</param>
internal sealed record GeneratedFiles(string Claims, string Contributions, string Facts)
{
    /// <summary>Writes the three files into a folder, which is made where it is missing. Each appears under its name when it is complete.</summary>
    public static GeneratedFiles Write(TestYear year, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var files = new GeneratedFiles(Path.Combine(folder, "claims.csv"), Path.Combine(folder, "contributions.csv"), Path.Combine(folder, "facts.json"));
        Write(files.Claims, year.WriteClaims, cancellationToken);
        Write(files.Contributions, year.WriteContributions, cancellationToken);
        Write(files.Facts, year.WriteFacts, cancellationToken);
        return files;
    }

    private static void Write(string path, Action<Stream, CancellationToken> write, CancellationToken cancellationToken) => OutputFile.Write(path, stream =>
    {
        write(stream, cancellationToken);
        return true;
    });
}
