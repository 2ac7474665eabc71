using MedPool.Cli.Output;

namespace MedPool.Cli.Generation;

/// <summary>Generates a year: claims, the contributions that belong to them, and the facts of its settlement.</summary>
/// <param name="Policy">The policy the records are for.</param>
/// <param name="Year">The settlement year.</param>
/// <param name="Claims">Rows of <c>claims.csv</c>.</param>
/// <param name="Contributions">Rows of <c>contributions.csv</c>.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
internal sealed record YearGenerator(PolicyDocument Policy, int Year, long Claims, long Contributions, ulong Seed)
{
    /// <summary>How many receipts belong to so many claims, when nothing else is said: then amounts come out at their natural size.</summary>
    public static long ContributionsFor(long claims) => Math.Max(1, claims / 4);

    /// <summary>Writes the three files into a folder, which is made where it is missing. Each appears under its name when it is whole.</summary>
    public GeneratedYear Write(string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new YearPlan(Policy, Year, Seed);
        Directory.CreateDirectory(folder);
        var files = new GeneratedYear(Path.Combine(folder, "claims.csv"), Path.Combine(folder, "contributions.csv"), Path.Combine(folder, "facts.json"));
        ClaimTotals claims = WholeFile.Write(files.Claims, stream =>
        {
            using var progress = new ProgressLine(terminal, "Generating claims", "rows", Claims);
            return new ClaimFile(plan, Claims, stream).Write(progress, cancellationToken);
        });
        long[,] income = WholeFile.Write(files.Contributions, stream =>
        {
            using var progress = new ProgressLine(terminal, "Generating contributions", "rows", Contributions);
            return new ContributionFile(plan, Contributions, stream).Write(claims, progress, cancellationToken);
        });
        WholeFile.Write(files.Facts, stream =>
        {
            new FactsFile(plan, claims, income).Write(stream);
            return true;
        });
        return files;
    }
}

/// <summary>The paths of a generated year's files.</summary>
/// <param name="Claims"><c>claims.csv</c>.</param>
/// <param name="Contributions"><c>contributions.csv</c>.</param>
/// <param name="Facts"><c>facts.json</c>.</param>
internal sealed record GeneratedYear(string Claims, string Contributions, string Facts);
