using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Ids of at most 40 bytes: whether they are ASCII, without a loop.</summary>
internal static unsafe class AsciiText
{
    /// <summary>Whether a field is ASCII. 48 bytes from its beginning are read; a CR behind the last field is ASCII too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(byte* text, ushort* starts, nint field)
    {
        unchecked
        {
            byte* start = text + starts[field];
            ulong beyond = Vector128.Load(start).ExtractMostSignificantBits()
                | ((ulong)Vector128.Load(start + 16).ExtractMostSignificantBits() << 16)
                | ((ulong)Vector128.Load(start + 32).ExtractMostSignificantBits() << 32);
            return (beyond & ((1UL << (starts[field + 1] - starts[field])) - 1)) == 0;
        }
    }
}
