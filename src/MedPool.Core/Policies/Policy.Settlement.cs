namespace MedPool;

public abstract partial class Policy
{
    /// <summary>Runs the settlement stages of a fund on a prepared run.</summary>
    internal abstract void RunStages(ref SettlementRun run, int fund);
}

public sealed partial class CompiledPolicy<TPolicy>
    where TPolicy : struct, IPolicy<TPolicy>
{
    /// <inheritdoc/>
    internal override void RunStages(ref SettlementRun run, int fund) => TPolicy.Settle(ref run, fund);
}

public sealed partial class DocumentPolicy
{
    private Internals.StageProgram[]? _programs;

    /// <inheritdoc/>
    internal override void RunStages(ref SettlementRun run, int fund)
    {
        _programs ??= [.. Document.Funds.Select(each => Internals.StageProgram.Of(Document, each))]; // Two threads may both lower it, to the same.
        _programs[fund].Run(ref run);
    }
}
