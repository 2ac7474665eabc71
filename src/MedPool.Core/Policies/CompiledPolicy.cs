using System.ComponentModel;
using System.Text;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// A policy that the generator compiled. The kernels use the tables of <typeparamref name="TPolicy"/>; the document is read from the embedded source at
/// first use.
/// </summary>
/// <typeparam name="TPolicy">The generated struct.</typeparam>
/// <remarks>Immutable and thread-safe. The generated registry <c>Policies</c> has one of each policy.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledPolicy<TPolicy> : Policy
    where TPolicy : struct, IPolicy<TPolicy>
{
    // One for all instances, because reading takes as long as some thousand rows. Two threads may both read it; the results are equal.
    private static PolicyDocument? document;

    /// <inheritdoc/>
    public override PolicyDocument Document => document ??= ReadSource();

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Source => TPolicy.Source;

    /// <inheritdoc/>
    public override Ledger<TPolicy> CreateLedger(int year) => new(year);

    /// <inheritdoc/>
    internal override void RunStages(ref SettlementRun run, int fund) => TPolicy.Settle(ref run, fund);

    // The compiler has checked the quotations against the source documents, which are not in the assembly.
    private static PolicyDocument ReadSource()
    {
        PolicyReadResult result = PolicyReader.Read(typeof(TPolicy).Name, Encoding.UTF8.GetString(TPolicy.Source), sourceText: null);
        return result.Document ?? throw new PolicyException(result.Problems);
    }
}
