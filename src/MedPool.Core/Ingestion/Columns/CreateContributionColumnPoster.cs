namespace MedPool.Internals;

/// <summary>Creates what posts contribution columns to ledgers of a shape, on a hardware path.</summary>
internal sealed class CreateContributionColumnPoster(LedgerShape shape, HardwarePath path) : ITablesFunction<IColumnPoster<PinnedContributions>>
{
    /// <inheritdoc/>
    public IColumnPoster<PinnedContributions> Call<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        LedgerSums sums = new(shape, RecordKind.Contributions);
        return path switch
        {
            HardwarePath.Avx512 => new ContributionColumnPoster<TTables, VectorColumns<Avx512Cells, Avx512Vector>>(tables, sums),
            HardwarePath.Avx2 => new ContributionColumnPoster<TTables, VectorColumns<ScalarCells, FourRowVector<Avx2Transpose>>>(tables, sums),
            HardwarePath.Vector128 => new ContributionColumnPoster<TTables, VectorColumns<ScalarCells, FourRowVector<Vector128Transpose>>>(tables, sums),
            _ => new ContributionColumnPoster<TTables, ScalarColumns>(tables, sums),
        };
    }
}
