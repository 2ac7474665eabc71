using System.Numerics;
using System.Runtime.InteropServices;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>
/// Dues of many members at once: columns in, columns out, in vector code, allocating nothing, and to the fen what <see cref="Dues"/> gives for each member.
/// Safe on any thread; each call works on the caller's memory alone.
/// </summary>
public static class DuesColumns
{
    private const int Chunk = 2_048; // Wages and bases of a chunk stay in the first-level cache.
    private const int ShortRun = 8; // Fewer members of one payer type in a row are quicker one by one.

    /// <summary>Assesses members. Members of the same payer type are quickest when they stand together.</summary>
    /// <param name="wages">The wages a month, not negative.</param>
    /// <param name="payerTypes">The payer type digits; as long.</param>
    /// <param name="terms">By what to assess.</param>
    /// <param name="bases">Receives the bases; as long.</param>
    /// <param name="dues">Receives the members' own contributions; as long.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A wage is negative.</exception>
    /// <exception cref="FactsException">The policy has no rate for a payer type.</exception>
    public static void Assess(ReadOnlySpan<Fen> wages, ReadOnlySpan<byte> payerTypes, DuesTerms terms, Span<Fen> bases, Span<Fen> dues)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (payerTypes.Length != wages.Length || bases.Length != wages.Length || dues.Length != wages.Length)
        {
            throw new ArgumentException(
                $"The columns differ in length: {wages.Length} wages, {payerTypes.Length} payer types, {bases.Length} bases, {dues.Length} dues.");
        }

        for (int start = 0; start < wages.Length;)
        {
            int length = RunLength(payerTypes[start..]);
            PayerTerms payer = terms[payerTypes[start]];
            if (length < ShortRun)
            {
                AssessEach(wages.Slice(start, length), payer, terms, bases[start..], dues[start..]);
            }
            else
            {
                AssessRun(
                    MemoryMarshal.Cast<Fen, long>(wages.Slice(start, length)),
                    payer,
                    terms,
                    MemoryMarshal.Cast<Fen, long>(bases.Slice(start, length)),
                    MemoryMarshal.Cast<Fen, long>(dues.Slice(start, length)));
            }

            start += length;
        }
    }

    private static int RunLength(ReadOnlySpan<byte> payerTypes)
    {
        int end = payerTypes[..Math.Min(payerTypes.Length, Chunk)].IndexOfAnyExcept(payerTypes[0]);
        return end < 0 ? Math.Min(payerTypes.Length, Chunk) : end;
    }

    private static void AssessEach(ReadOnlySpan<Fen> wages, in PayerTerms payer, DuesTerms terms, Span<Fen> bases, Span<Fen> dues)
    {
        for (int i = 0; i < wages.Length; i++)
        {
            bases[i] = Dues.Base(wages[i], payer.Basis, terms);
            dues[i] = bases[i].RoundedShare(payer.Member);
        }
    }

    private static void AssessRun(ReadOnlySpan<long> wages, in PayerTerms payer, DuesTerms terms, Span<long> bases, Span<long> dues)
    {
        long largest = payer.Basis == ContributionBasis.Wage
            ? Clamp(wages, terms.Limits.Floor.Value, terms.Limits.Ceiling.Value, bases)
            : Fill(wages, payer.Basis == ContributionBasis.AverageWage ? terms.AverageWage.Value : 0, bases);
        if (payer.Member >= Rate.Zero && RoundedMultiple.TryFind(payer.Member, largest, out RoundedMultiple multiple))
        {
            multiple.Apply(bases, dues);
            return;
        }

        for (int i = 0; i < bases.Length; i++)
        {
            dues[i] = new Fen(bases[i]).RoundedShare(payer.Member).Value;
        }
    }

    // Returns the largest base: it bounds the products of the run.
    private static long Clamp(ReadOnlySpan<long> wages, long floor, long ceiling, Span<long> bases)
    {
        Vector<long> smallest = Vector<long>.Zero;
        Vector<long> largest = Vector<long>.Zero;
        Vector<long> low = new(floor);
        Vector<long> high = new(ceiling);
        int i = 0;
        for (; i <= wages.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            Vector<long> wage = new(wages[i..]);
            Vector<long> clamped = Vector.Min(Vector.Max(wage, low), high);
            smallest = Vector.Min(smallest, wage);
            largest = Vector.Max(largest, clamped);
            clamped.CopyTo(bases[i..]);
        }

        (long least, long most) = (0, 0);
        for (int lane = 0; lane < Vector<long>.Count; lane++)
        {
            least = Math.Min(least, smallest[lane]);
            most = Math.Max(most, largest[lane]);
        }

        for (; i < wages.Length; i++)
        {
            least = Math.Min(least, wages[i]);
            bases[i] = Math.Min(Math.Max(wages[i], floor), ceiling);
            most = Math.Max(most, bases[i]);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(least, nameof(wages));
        return most;
    }

    private static long Fill(ReadOnlySpan<long> wages, long value, Span<long> bases)
    {
        foreach (long wage in wages)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(wage, nameof(wages));
        }

        bases.Fill(value);
        return value;
    }
}
