namespace MedPool;

public readonly partial record struct Fen
{
    /// <summary>Takes a share, rounded once, half away from zero, to the fen.</summary>
    /// <exception cref="OverflowException">The share leaves 64 bits.</exception>
    public Fen RoundedShare(Rate rate) => Rounding.ToFen((Int128)Value * rate.Numerator, rate.Denominator);
}
