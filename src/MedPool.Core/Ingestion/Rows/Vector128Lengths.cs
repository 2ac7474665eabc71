using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Any machine with vectors of 16 bytes: eight fields at a time, otherwise as <see cref="Avx512Lengths"/>.</summary>
internal readonly unsafe struct Vector128Lengths : IFieldLengths
{
    private const int PartsOfStep = FastLayout.LengthsStep / 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ArePossible(ushort* starts, ushort* shortest, ushort* range, int steps)
    {
        unchecked
        {
            Vector128<ushort> impossible = default;
            for (int part = 0; part < PartsOfStep * steps; part++)
            {
                Vector128<ushort> beyond = Vector128.Load(starts + 1) - Vector128.Load(starts) - Vector128.Load(shortest);
                impossible |= Vector128.SubtractSaturate(beyond, Vector128.Load(range));
                starts += Vector128<ushort>.Count;
                shortest += Vector128<ushort>.Count;
                range += Vector128<ushort>.Count;
            }

            return impossible == Vector128<ushort>.Zero;
        }
    }
}
