using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>
/// Constants of the vector paths. A field is loaded as the 16 bytes that end where it ends:
/// <code>
/// window  , 1 2 . 5 0 , - 1 2 3 4 . 5 6      the field -1234.56 and what stands before it
/// mask    0 0 0 0 0 0 0 F F F F F F F F      by the field's length
/// weights ⋯ 10 1 10 1 10 1 1 0 10 1          the point stands at byte 13 and weighs nothing
/// </code>
/// </summary>
internal static unsafe class AmountWindow
{
    /// <summary>Bytes of a window.</summary>
    public const int Length = 16;

    /// <summary>Where the point stands in a field of two decimals.</summary>
    public const int PointAt = 13;

    /// <summary>A comma or a quote in a digit's place shows as a value above nine once the digit zero is taken away.</summary>
    public const byte DigitMax = 9;

    private static readonly byte* Masks = MakeMasks();

    /// <summary>By a field's length, 0 to 16: which bytes of its window are the field's.</summary>
    public static byte* FieldMasks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Masks;
    }

    private static byte* MakeMasks()
    {
        byte* masks = (byte*)NativeMemory.AlignedAlloc((Length + 1) * Length, 64);
        for (int length = 0; length <= Length; length++)
        {
            for (int at = 0; at < Length; at++)
            {
                masks[(length * Length) + at] = (byte)(at >= Length - length ? 0xFF : 0);
            }
        }

        return masks;
    }
}
