using MedPool.Cli.Output;

namespace MedPool.Cli.Payments;

/// <summary>Providers of all payment kinds from a CSV file <c>kind,provider,points,fees,advanced</c>, for more of them than one writes into facts by hand.</summary>
internal sealed class ProviderRows
{
    private const int Period = 8_192;

    private readonly Dictionary<string, List<ProviderYear>> _kinds = new(StringComparer.Ordinal);

    /// <summary>The kinds that the file names.</summary>
    public IEnumerable<string> Kinds => _kinds.Keys;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">A row is wrong.</exception>
    public static ProviderRows Read(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        var providers = new ProviderRows();
        using CsvRows rows = CsvRows.Open(file, "kind", "provider", "points", "fees", "advanced");
        using var progress = new ProgressLine(terminal, "Reading", "providers", rows.Length);
        long count = 0;
        while (rows.Read())
        {
            providers.Add(rows);
            if (++count % Period == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(count, rows.Position);
            }
        }

        return providers;
    }

    /// <summary>The providers of a kind; none where the file does not name it.</summary>
    public IReadOnlyList<ProviderYear> Of(string kind) => _kinds.TryGetValue(kind, out List<ProviderYear>? providers) ? providers : [];

    private void Add(CsvRows rows)
    {
        long points = ProviderFacts.TryPoints(rows[2], out long known) ? known : throw rows.Wrong(2, $"'{rows[2]}' is no number of points; write up to 12 digits and 4 decimals, such as 1234.5678.");
        ProviderYear provider = new(rows[1], points, rows.Amount(3), rows.Amount(4));
        if (provider.Fees < Fen.Zero || provider.Advanced < Fen.Zero)
        {
            throw rows.Wrong(provider.Fees < Fen.Zero ? 3 : 4, "it must not be negative (JP-4).");
        }

        string kind = rows[0];
        if (!_kinds.TryGetValue(kind, out List<ProviderYear>? list))
        {
            _kinds.Add(kind, list = []);
        }

        list.Add(provider);
    }
}
