using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>A call of a stage kernel with a policy's values. Immutable.</summary>
internal abstract class StageCall
{
    /// <summary>A kernel.</summary>
    public delegate void Kernel<TTerms>(ref SettlementRun run, in TTerms terms)
        where TTerms : struct;

    /// <summary>A call.</summary>
    public static StageCall Of<TTerms>(TTerms terms, Kernel<TTerms> kernel)
        where TTerms : struct => new Call<TTerms>(terms, kernel);

    /// <summary>The begin of a stage.</summary>
    /// <param name="place">Its place in the policy's list.</param>
    public static StageCall Enter(byte place) => Of(place, static (ref SettlementRun run, in byte place) => run.Enter(place));

    /// <summary>Runs the kernel over all areas.</summary>
    public abstract void Run(ref SettlementRun run);

    private sealed class Call<TTerms>(TTerms terms, Kernel<TTerms> kernel) : StageCall
        where TTerms : struct
    {
        private readonly TTerms _terms = terms;

        public override void Run(ref SettlementRun run) => kernel(ref run, in _terms);
    }
}
