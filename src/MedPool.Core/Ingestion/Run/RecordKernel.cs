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

    private IFastRows? CreateContributions(LedgerSums sums, HardwarePath path) => path switch
    {
        HardwarePath.Avx512 => new FastContributions<TTables, Avx512Amounts, MixedAmounts>(tables, sums),
        HardwarePath.Avx2 => new FastContributions<TTables, Avx2Amounts, MixedAmounts>(tables, sums),
        HardwarePath.Vector128 => new FastContributions<TTables, ScalarAmounts, ScalarAmounts>(tables, sums),
        _ => null,
    };

    private IFastRows? CreateClaims(LedgerSums sums, int maternityType, HardwarePath path) => path switch
    {
        HardwarePath.Avx512 => new FastClaims<TTables, Avx512Amounts, MixedAmounts>(tables, sums, maternityType),
        HardwarePath.Avx2 => new FastClaims<TTables, Avx2Amounts, MixedAmounts>(tables, sums, maternityType),
        HardwarePath.Vector128 => new FastClaims<TTables, ScalarAmounts, ScalarAmounts>(tables, sums, maternityType),
        _ => null,
    };
}
