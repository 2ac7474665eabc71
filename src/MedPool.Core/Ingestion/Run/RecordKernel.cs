namespace MedPool.Internals;

/// <summary>Makes the workers of a run for a policy.</summary>
internal abstract class RecordKernel
{
    /// <summary>A worker with sums of its own.</summary>
    public abstract BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdHash? idHash, HardwarePath path);

    /// <summary>A poster of claim columns with sums of its own.</summary>
    public abstract IColumnPoster<ClaimBatch> CreateClaimColumns(LedgerShape shape, HardwarePath path);

    /// <summary>A poster of contribution columns with sums of its own.</summary>
    public abstract IColumnPoster<ContributionBatch> CreateContributionColumns(LedgerShape shape, HardwarePath path);
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

    public override IColumnPoster<ClaimBatch> CreateClaimColumns(LedgerShape shape, HardwarePath path)
    {
        LedgerSums sums = new(shape, RecordKind.Claims);
        return path switch
        {
            HardwarePath.Avx512 => new ClaimColumnPoster<TTables, Avx512Columns>(tables, sums, MaternityType),
            HardwarePath.Avx2 => new ClaimColumnPoster<TTables, VectorColumns<Avx2Turn>>(tables, sums, MaternityType),
            HardwarePath.Vector128 => new ClaimColumnPoster<TTables, VectorColumns<Vector128Turn>>(tables, sums, MaternityType),
            _ => new ClaimColumnPoster<TTables, ScalarColumns>(tables, sums, MaternityType),
        };
    }

    public override IColumnPoster<ContributionBatch> CreateContributionColumns(LedgerShape shape, HardwarePath path)
    {
        LedgerSums sums = new(shape, RecordKind.Contributions);
        return path switch
        {
            HardwarePath.Avx512 => new ContributionColumnPoster<TTables, Avx512Columns>(tables, sums),
            HardwarePath.Avx2 => new ContributionColumnPoster<TTables, VectorColumns<Avx2Turn>>(tables, sums),
            HardwarePath.Vector128 => new ContributionColumnPoster<TTables, VectorColumns<Vector128Turn>>(tables, sums),
            _ => new ContributionColumnPoster<TTables, ScalarColumns>(tables, sums),
        };
    }

    private FastContributions<TTables>? CreateContributions(LedgerSums sums, HardwarePath path) =>
        path == HardwarePath.Scalar ? null : new FastContributions<TTables>(tables, new ContributionTable(sums, tables.PersonalAccountShare), sums.Shape.Year, path, AmountStages<ContributionPosting>(path));

    private FastClaims<TTables>? CreateClaims(LedgerSums sums, int maternityType, HardwarePath path) =>
        path == HardwarePath.Scalar ? null : new FastClaims<TTables>(tables, new ClaimTable(sums, maternityType), sums.Shape.Year, path, AmountStages<ClaimPosting>(path));

    /// <summary>The ways of reading amounts, the fastest first; each takes the rows that the one before left.</summary>
    internal static AmountStage<TPosting>[] AmountStages<TPosting>(HardwarePath path)
        where TPosting : struct, IRowPosting => path switch
        {
            HardwarePath.Avx512 or HardwarePath.Avx2 => [new AmountStage<TPosting, Avx2Amounts>(), new AmountStage<TPosting, Avx2MixedAmounts>()],
            _ => [new AmountStage<TPosting, Vector128Amounts>(), new AmountStage<TPosting, Vector128MixedAmounts>()],
        };
}
