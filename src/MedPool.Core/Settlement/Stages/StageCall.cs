using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>A call of a stage kernel with a policy's values. Immutable.</summary>
internal abstract class StageCall
{
    /// <summary>A kernel.</summary>
    public delegate void Kernel<TTerms>(ref SettlementRun run, in TTerms terms)
        where TTerms : struct;

    /// <summary>A call.</summary>
    /// <param name="terms">The policy's values.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="recorded">The kernel where it is recorded; <see langword="null"/>: it computes nothing that a recorder must know.</param>
    public static StageCall Of<TTerms>(TTerms terms, Kernel<TTerms> kernel, Kernel<TTerms>? recorded = null)
        where TTerms : struct => new Call<TTerms>(terms, kernel, recorded ?? kernel);

    /// <summary>The begin of a stage.</summary>
    /// <param name="place">Its place in the policy's list.</param>
    public static StageCall Enter(byte place) => Of(place, static (ref SettlementRun run, in byte place) => run.Enter(place));

    /// <summary>Runs the kernel over all areas.</summary>
    public abstract void Run(ref SettlementRun run);

    /// <summary>The same on a run with a recorder.</summary>
    public abstract void RunRecorded(ref SettlementRun run);

    private sealed class Call<TTerms>(TTerms terms, Kernel<TTerms> kernel, Kernel<TTerms> recorded) : StageCall
        where TTerms : struct
    {
        private readonly TTerms _terms = terms;

        public override void Run(ref SettlementRun run) => kernel(ref run, in _terms);

        public override void RunRecorded(ref SettlementRun run) => recorded(ref run, in _terms);
    }
}
