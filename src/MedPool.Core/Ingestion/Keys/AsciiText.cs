using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Tests, without a loop, whether an id of at most <see cref="TextField.LengthMax"/> bytes is ASCII.</summary>
internal static unsafe class AsciiText
{
    /// <summary>Whether a field is ASCII. Reads 48 bytes from its beginning; a CR behind the last field is ASCII too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(byte* text, ushort* starts, nint field)
    {
        unchecked
        {
            byte* start = text + starts[field];
            ulong nonAscii = Vector128.Load(start).ExtractMostSignificantBits()
                | ((ulong)Vector128.Load(start + 16).ExtractMostSignificantBits() << 16)
                | ((ulong)Vector128.Load(start + 32).ExtractMostSignificantBits() << 32);
            return (nonAscii & ((1UL << (starts[field + 1] - starts[field])) - 1)) == 0;
        }
    }
}
