using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The law by which a settlement is made: what it says, and how its stages run. A compiled and a loaded policy are both such laws.</summary>
internal interface ISettlementLaw
{
    /// <summary>What the law says, with the source of every value.</summary>
    PolicyDocument Document { get; }

    /// <summary>Its text as UTF-8, part of the settlement's digest.</summary>
    ReadOnlySpan<byte> Source { get; }

    /// <summary>What the stages of a fund ask for, in any year.</summary>
    /// <param name="fund">Index of the fund.</param>
    AskedFacts AskedFacts(int fund);

    /// <summary>Runs the settlement stages of a fund, in order, on a prepared run.</summary>
    /// <param name="run">The facts, and memory for the result.</param>
    /// <param name="fund">Index of the fund.</param>
    void RunStages(ref SettlementRun run, int fund);
}
