namespace MedPool.Internals;

/// <summary>Makes the workers of a run for a policy.</summary>
internal abstract class RecordKernel
{
    /// <summary>A worker with sums of its own.</summary>
    public abstract BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdSecret? idSecret, HardwarePath path);
}

/// <summary>The record kernel of one policy.</summary>
internal sealed class RecordKernel<TTables>(TTables tables) : RecordKernel
    where TTables : struct, IRecordTables
{
    public override BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdSecret? idSecret, HardwarePath path)
    {
        LedgerSums sums = new(shape, kind);
        if (kind == RecordKind.Contributions)
        {
            return new BlockWorker(new ContributionDecoder<TTables>(tables, shape.Year), new ContributionPoster<TTables>(sums, tables), sums, idSecret, null, path);
        }

        int maternityType = tables.FindInsuranceType((uint)CodeField.Pack(CodeField.MaternityInsuranceType));
        return new BlockWorker(new ClaimDecoder<TTables>(tables, shape.Year), new ClaimPoster(sums, maternityType), sums, idSecret, CreateClaims(sums, maternityType, path), path);
    }

    private IFastRows? CreateClaims(LedgerSums sums, int maternityType, HardwarePath path) => path switch
    {
        HardwarePath.Avx512 or HardwarePath.Avx2 => new FastClaims<TTables, Avx2Amounts>(tables, sums, maternityType),
        HardwarePath.Vector128 => new FastClaims<TTables, ScalarAmounts>(tables, sums, maternityType),
        _ => null,
    };
}
