namespace MedPool.Internals;

/// <summary>Creates what posts claim columns to ledgers of a shape, on a hardware path.</summary>
internal sealed class CreateClaimColumnPoster(LedgerShape shape, HardwarePath path) : ITablesFunction<IColumnPoster<PinnedClaims>>
{
    /// <inheritdoc/>
    public IColumnPoster<PinnedClaims> Call<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        LedgerSums sums = new(shape, RecordKind.Claims);
        return path switch
        {
            HardwarePath.Avx512 => new ClaimColumnPoster<TTables, VectorColumns<Avx512Cells, Avx512Vector>>(tables, sums),
            HardwarePath.Avx2 => new ClaimColumnPoster<TTables, VectorColumns<ScalarCells, FourRowVector<Avx2Transpose>>>(tables, sums),
            HardwarePath.Vector128 => new ClaimColumnPoster<TTables, VectorColumns<ScalarCells, FourRowVector<Vector128Transpose>>>(tables, sums),
            _ => new ClaimColumnPoster<TTables, ScalarColumns>(tables, sums),
        };
    }
}
