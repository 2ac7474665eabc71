namespace MedPool.Internals;

/// <summary>Makes the workers of a run for a policy.</summary>
internal abstract class RecordKernel
{
    /// <summary>A worker with sums of its own.</summary>
    public abstract BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdSecret? idSecret);
}

/// <summary>The record kernel of one policy.</summary>
internal sealed class RecordKernel<TTables>(TTables tables) : RecordKernel
    where TTables : struct, IRecordTables
{
    public override BlockWorker CreateWorker(RecordKind kind, LedgerShape shape, IdSecret? idSecret)
    {
        LedgerSums sums = new(shape, kind);
        if (kind == RecordKind.Contributions)
        {
            return new BlockWorker(new ContributionDecoder<TTables>(tables, shape.Year), new ContributionPoster<TTables>(sums, tables), sums, idSecret);
        }

        int maternityType = tables.FindInsuranceType((uint)CodeField.Pack(CodeField.MaternityInsuranceType));
        return new BlockWorker(new ClaimDecoder<TTables>(tables, shape.Year), new ClaimPoster(sums, maternityType), sums, idSecret);
    }
}
