namespace MedPool.Benchmarks;

/// <summary>One row of a record file by straightforward code: fields come in, a posting comes out.</summary>
internal interface IRowLoop<TSelf>
    where TSelf : struct, IRowLoop<TSelf>
{
    /// <summary>Sums of nothing.</summary>
    static abstract TSelf Create();

    /// <summary>Begins a row.</summary>
    void Begin();

    /// <summary>Takes the field of a column.</summary>
    void Take(ReadOnlySpan<byte> field, int column);

    /// <summary>Checks and posts the row.</summary>
    /// <returns>Its first amount.</returns>
    long Post(int fieldCount);
}
