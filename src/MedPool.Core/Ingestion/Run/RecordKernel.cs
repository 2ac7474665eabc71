namespace MedPool.Internals;

/// <summary>Makes the workers of a run for a policy.</summary>
internal abstract class RecordKernel
{
    /// <summary>A worker with sums of its own.</summary>
    public abstract BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdDigest? digest, HardwarePath path);

    /// <summary>A poster of claim columns with sums of its own.</summary>
    public abstract IColumnPoster<ClaimBatch> CreateClaimColumns(LedgerShape shape);
}

/// <summary>The record kernel of one policy.</summary>
internal sealed class RecordKernel<TTables>(TTables tables) : RecordKernel
    where TTables : struct, IRecordTables
{
    private int MaternityType => tables.FindInsuranceType((uint)CodeField.Pack(CodeField.MaternityInsuranceType));

    public override BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdDigest? digest, HardwarePath path)
    {
        LedgerSums sums = new(shape, kind);
        if (kind == RecordKind.Contributions)
        {
            return new BlockWorker(new ContributionDecoder<TTables>(tables, shape.Year), new ContributionPoster<TTables>(sums, tables), sums, digest, CreateContributions(sums, path), path);
        }

        int maternityType = MaternityType;
        return new BlockWorker(new ClaimDecoder<TTables>(tables, shape.Year), new ClaimPoster(sums, maternityType), sums, digest, CreateClaims(sums, maternityType, path), path);
    }

    public override IColumnPoster<ClaimBatch> CreateClaimColumns(LedgerShape shape) =>
        new ClaimColumnPoster<TTables>(tables, new LedgerSums(shape, RecordKind.Claims), MaternityType);

    private FastRows? CreateContributions(LedgerSums sums, HardwarePath path) => path switch
    {
        HardwarePath.Scalar => null,
        HardwarePath.Avx512 => new FastContributions<TTables, Avx512Lengths>(tables, sums, AmountStages<ContributionPosting>(path)),
        _ => new FastContributions<TTables, Vector128Lengths>(tables, sums, AmountStages<ContributionPosting>(path)),
    };

    private FastRows? CreateClaims(LedgerSums sums, int maternityType, HardwarePath path) => path switch
    {
        HardwarePath.Scalar => null,
        HardwarePath.Avx512 => new FastClaims<TTables, Avx512Lengths>(tables, sums, maternityType, AmountStages<ClaimPosting>(path)),
        _ => new FastClaims<TTables, Vector128Lengths>(tables, sums, maternityType, AmountStages<ClaimPosting>(path)),
    };

    /// <summary>The ways of reading amounts, the fastest first; each takes the rows that the one before left.</summary>
    private static AmountStage<TPosting>[] AmountStages<TPosting>(HardwarePath path)
        where TPosting : struct, IRowPosting => path switch
        {
            HardwarePath.Avx512 => [new AmountStage<TPosting, Avx512Amounts>(), new AmountStage<TPosting, MixedAmounts>()],
            HardwarePath.Avx2 => [new AmountStage<TPosting, Avx2Amounts>(), new AmountStage<TPosting, MixedAmounts>()],
            _ => [new AmountStage<TPosting, ScalarAmounts>()],
        };
}
