using MedPool.Law;

namespace MedPool;

/// <summary>A policy read at run time, from a file or from memory. Immutable and thread-safe.</summary>
public sealed partial class DocumentPolicy : Policy
{
    private readonly byte[] _source;

    internal DocumentPolicy(PolicyDocument document, byte[] source)
    {
        Document = document;
        _source = source;
    }

    /// <inheritdoc/>
    public override PolicyDocument Document { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Source => _source;
}
