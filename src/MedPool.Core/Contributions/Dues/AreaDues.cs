namespace MedPool.Internals;

/// <summary>What is due in an area by payer type.</summary>
/// <param name="payerTypes">The number of payer types, of which the first is 0.</param>
internal sealed class AreaDues(int payerTypes)
{
    private readonly Int128?[] _due = new Int128?[payerTypes];

    /// <summary>The sum of a payer type, in fen; <see langword="null"/> where nobody of the type is assessed.</summary>
    public Int128? Of(int payerType) => _due[payerType];

    public void Add(int payerType, long fen) => _due[payerType] = (_due[payerType] ?? 0) + fen;
}
