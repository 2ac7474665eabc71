using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// AVX-512: 32 fields at a time.
/// <code>
/// next fields begin   3  6 13 …        less where fields begin, less the shortest: 0 where a field is as short as it can be
/// fields begin        0  3  6 …        and not above the range, unsigned: possible
/// </code>
/// </summary>
internal readonly unsafe struct Avx512Lengths : IFieldLengths
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ArePossible(ushort* starts, ushort* shortest, ushort* range, int steps)
    {
        unchecked
        {
            bool possible = true;
            do
            {
                Vector512<ushort> beyond = Vector512.Load(starts + 1) - Vector512.Load(starts) - Vector512.Load(shortest);
                possible &= !Vector512.GreaterThanAny(beyond, Vector512.Load(range));
                starts += FastLayout.LengthsStep;
                shortest += FastLayout.LengthsStep;
                range += FastLayout.LengthsStep;
            }
            while (--steps > 0);
            return possible;
        }
    }
}
