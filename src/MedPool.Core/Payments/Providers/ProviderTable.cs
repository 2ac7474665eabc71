using System.Globalization;
using MedPool.Files;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads tables of providers.</summary>
internal static class ProviderTable
{
    private const int Kind = 0;
    private const int Provider = 1;
    private const int PointsColumn = 2;
    private const int Fees = 3;
    private const int Advanced = 4;

    private static readonly string[] Columns = ["kind", "provider", "points", "fees", "advanced"];

    public static ProviderFacts Read(TextSource source, ProviderFacts facts, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        Dictionary<string, List<ProviderYear>> kinds = facts.Budgets.ToDictionary(
            budget => budget.Kind.Kind, _ => new List<ProviderYear>(), StringComparer.Ordinal);
        using DelimitedRows rows = DelimitedRows.Open(source, Columns);
        var reading = new ReadingProgress(progress, cancellationToken) { BytesTotal = rows.Length };
        while (rows.Read())
        {
            reading.Count(rows);
            if (!kinds.TryGetValue(rows[Kind], out List<ProviderYear>? providers))
            {
                throw rows.Wrong(Kind, $"the facts give no budget of kind '{rows[Kind]}'; they have {string.Join(", ", kinds.Keys)}.");
            }

            if (providers.Count == ProviderFacts.ProvidersMax)
            {
                throw rows.Wrong(Provider, string.Create(
                    CultureInfo.InvariantCulture,
                    $"kind {rows[Kind]} has more than {ProviderFacts.ProvidersMax:N0} providers. Give one row for each provider and kind."));
            }

            providers.Add(ProviderOf(rows));
        }

        return facts with
        {
            Budgets = new EquatableArray<ProviderBudget>(
                [.. facts.Budgets.Select(budget => budget with { Providers = new EquatableArray<ProviderYear>([.. kinds[budget.Kind.Kind]]) })]),
        };
    }

    private static ProviderYear ProviderOf(DelimitedRows rows)
    {
        string provider = rows[Provider];
        return new ProviderYear(
            provider.Length > 0 ? provider : throw rows.Wrong(Provider, "the provider's code is empty."),
            PointsOf(rows),
            NotNegative(rows, Fees),
            NotNegative(rows, Advanced));
    }

    private static Points PointsOf(DelimitedRows rows) => Points.TryParse(rows[PointsColumn], out Points points)
        ? points
        : throw rows.Wrong(PointsColumn, $"'{rows[PointsColumn]}' is not a number of points; write up to 12 digits and 4 decimals, such as 1234.5678.");

    private static Fen NotNegative(DelimitedRows rows, int column) =>
        rows.Amount(column) is var amount && amount >= Fen.Zero ? amount : throw rows.Wrong(column, "it must not be negative (JP-4).");
}
