using System.Text;
using MedPool.Law;

namespace MedPool;

/// <summary>
/// A policy that the generator compiled: kernels run on the tables of <typeparamref name="TPolicy"/>, everything descriptive is read from its embedded source
/// when first asked for.
/// </summary>
/// <typeparam name="TPolicy">The generated struct.</typeparam>
/// <remarks>Immutable and thread-safe; get it from the generated registry <c>Policies</c>.</remarks>
public sealed partial class CompiledPolicy<TPolicy> : Policy
    where TPolicy : struct, IPolicy<TPolicy>
{
    // One for all instances: it never changes, and to read it takes as long as some thousand rows. Two threads may both read it, to the same.
    private static PolicyDocument? document;

    /// <inheritdoc/>
    public override PolicyDocument Document => document ??= ReadSource();

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Source => TPolicy.Source;

    // The compiler has checked the quotations against the source documents, which do not travel with the assembly.
    private static PolicyDocument ReadSource()
    {
        PolicyReadResult result = PolicyReader.Read(typeof(TPolicy).Name, Encoding.UTF8.GetString(TPolicy.Source), sourceText: null);
        return result.Document ?? throw new PolicyException(result.Problems);
    }
}
