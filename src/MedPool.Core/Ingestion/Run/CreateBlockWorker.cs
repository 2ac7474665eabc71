namespace MedPool.Internals;

/// <summary>Creates workers, each with sums of its own.</summary>
/// <param name="kind">Kind of records.</param>
/// <param name="shape">The ledger's shape.</param>
/// <param name="idHash">Hashes ids; <see langword="null"/> if duplicates are not checked.</param>
/// <param name="path">The hardware path.</param>
internal sealed class CreateBlockWorker(RecordKind kind, LedgerShape shape, IdHash? idHash, HardwarePath path) : ITablesFunction<BlockWorker>
{
    /// <inheritdoc/>
    public BlockWorker Call<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        LedgerSums sums = new(shape, kind);
        RowFields fields = RowFields.Of(path);
        return kind == RecordKind.Claims ? OfClaims(tables, sums, fields) : OfContributions(tables, sums, fields);
    }

    private BlockWorker OfClaims<TTables>(TTables tables, LedgerSums sums, RowFields fields)
        where TTables : struct, IRecordTables
    {
        int maternityType = ClaimAccounts.MaternityType(tables);
        ChunkPoster? chunkPoster = path == HardwarePath.Scalar
            ? null
            : new ClaimChunkPoster<TTables>(tables, new ClaimTable(sums, maternityType), shape.Year, path, AmountPass<ClaimCellPosting>.Of(path));
        return new BlockWorker(new ClaimDecoder<TTables>(tables, shape.Year, fields), new ClaimPoster(sums, maternityType), sums, idHash, chunkPoster, path);
    }

    private BlockWorker OfContributions<TTables>(TTables tables, LedgerSums sums, RowFields fields)
        where TTables : struct, IRecordTables
    {
        ChunkPoster? chunkPoster = path == HardwarePath.Scalar
            ? null
            : new ContributionChunkPoster<TTables>(
                tables,
                PersonalShares.Of(tables),
                new ContributionTable(sums, tables.PersonalAccountShare),
                shape.Year,
                path,
                AmountPass<ContributionCellPosting>.Of(path));
        ContributionDecoder<TTables> decoder = new(tables, shape.Year, fields);
        return new BlockWorker(decoder, new ContributionPoster<TTables>(sums, tables), sums, idHash, chunkPoster, path);
    }
}
