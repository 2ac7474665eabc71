namespace MedPool.Internals;

/// <summary>Makes the workers of a run for a policy.</summary>
internal abstract class RecordKernel
{
    /// <summary>A worker with sums of its own.</summary>
    public abstract BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdHash? idHash, HardwarePath path);

    /// <summary>A poster of claim columns with sums of its own.</summary>
    public abstract IColumnPoster<PinnedClaims> CreateClaimColumns(LedgerShape shape, HardwarePath path);

    /// <summary>A poster of contribution columns with sums of its own.</summary>
    public abstract IColumnPoster<PinnedContributions> CreateContributionColumns(LedgerShape shape, HardwarePath path);
}

/// <summary>The record kernel of one policy.</summary>
internal sealed class RecordKernel<TTables>(TTables tables) : RecordKernel
    where TTables : struct, IRecordTables
{
    private int MaternityType => tables.FindInsuranceType((uint)CodeField.Pack(CodeField.MaternityInsuranceType));

    public override BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdHash? idHash, HardwarePath path)
    {
        LedgerSums sums = new(shape, kind);
        RowFields fields = path.CreateFields();
        if (kind == RecordKind.Contributions)
        {
            return new BlockWorker(new ContributionDecoder<TTables>(tables, shape.Year, fields), new ContributionPoster<TTables>(sums, tables), sums, idHash, CreateContributions(sums, path), path);
        }

        int maternityType = MaternityType;
        return new BlockWorker(new ClaimDecoder<TTables>(tables, shape.Year, fields), new ClaimPoster(sums, maternityType), sums, idHash, CreateClaims(sums, maternityType, path), path);
    }

    public override IColumnPoster<PinnedClaims> CreateClaimColumns(LedgerShape shape, HardwarePath path)
    {
        LedgerSums sums = new(shape, RecordKind.Claims);
        return path switch
        {
            HardwarePath.Avx512 => new ClaimColumnPoster<TTables, Avx512Columns>(tables, sums, MaternityType),
            HardwarePath.Avx2 => new ClaimColumnPoster<TTables, VectorColumns<Avx2Transpose>>(tables, sums, MaternityType),
            HardwarePath.Vector128 => new ClaimColumnPoster<TTables, VectorColumns<Vector128Transpose>>(tables, sums, MaternityType),
            _ => new ClaimColumnPoster<TTables, ScalarColumns>(tables, sums, MaternityType),
        };
    }

    public override IColumnPoster<PinnedContributions> CreateContributionColumns(LedgerShape shape, HardwarePath path)
    {
        LedgerSums sums = new(shape, RecordKind.Contributions);
        return path switch
        {
            HardwarePath.Avx512 => new ContributionColumnPoster<TTables, Avx512Columns>(tables, sums),
            HardwarePath.Avx2 => new ContributionColumnPoster<TTables, VectorColumns<Avx2Transpose>>(tables, sums),
            HardwarePath.Vector128 => new ContributionColumnPoster<TTables, VectorColumns<Vector128Transpose>>(tables, sums),
            _ => new ContributionColumnPoster<TTables, ScalarColumns>(tables, sums),
        };
    }

    private ContributionChunkPoster<TTables>? CreateContributions(LedgerSums sums, HardwarePath path) =>
        path == HardwarePath.Scalar ? null : new ContributionChunkPoster<TTables>(tables, new ContributionTable(sums, tables.PersonalAccountShare), sums.Shape.Year, path, AmountStages<ContributionCellPosting>(path));

    private ClaimChunkPoster<TTables>? CreateClaims(LedgerSums sums, int maternityType, HardwarePath path) =>
        path == HardwarePath.Scalar ? null : new ClaimChunkPoster<TTables>(tables, new ClaimTable(sums, maternityType), sums.Shape.Year, path, AmountStages<ClaimCellPosting>(path));

    /// <summary>The ways of reading amounts, the fastest first; each takes the rows that the one before left.</summary>
    internal static AmountPass<TPosting>[] AmountStages<TPosting>(HardwarePath path)
        where TPosting : struct, ICellPosting => path switch
        {
            HardwarePath.Avx512 or HardwarePath.Avx2 => [new AmountPass<TPosting, Avx2Amounts>(), new AmountPass<TPosting, Avx2MixedAmounts>()],
            _ => [new AmountPass<TPosting, Vector128Amounts>(), new AmountPass<TPosting, Vector128MixedAmounts>()],
        };
}
