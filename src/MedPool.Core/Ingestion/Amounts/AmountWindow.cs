using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// The window of an amount: the 16 bytes that end where its field ends, for the vector paths.
/// <code>
/// window  , 1 2 . 5 0 , - 1 2 3 4 . 5 6      the field -1234.56 and the bytes before it
/// mask    0 0 0 0 0 0 0 F F F F F F F F      by the field's length
/// weights ⋯ 10 1 10 1 10 1 1 0 10 1          the point is byte 13 and has the weight 0
/// </code>
/// </summary>
internal static unsafe class AmountWindow
{
    /// <summary>Bytes of a window.</summary>
    public const int Length = 16;

    /// <summary>The largest digit.</summary>
    public const byte DigitMax = 9;

    private const uint LengthBits = 31;
    private const int Lengths = (int)LengthBits + 1;
    private const int BehindMax = 3; // A point and two digits.

    /// <summary>
    /// By a field's length, 0 to 31: the bytes of its window that belong to the field; all bytes from 16 on. Then the same for windows that end one, two and
    /// three bytes behind the field.
    /// </summary>
    public static byte* FieldMasks { get; } = MakeMasks();

    /// <summary>The mask of a field. The caller checks the length; the mask is undefined if it is out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Mask(byte* masks, int length) => unchecked(Vector128.Load(masks + ((nuint)((uint)length & LengthBits) * Length)));

    /// <summary>The mask of a field whose window ends 0 to 3 bytes, <paramref name="behind"/>, behind it; the length includes these bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Mask(byte* masks, int length, int behind) =>
        unchecked(Vector128.Load(masks + ((((nuint)(uint)behind * Lengths) + ((uint)length & LengthBits)) * Length)));

    /// <summary>The masks of two fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Masks(byte* masks, int lowerLength, int upperLength) =>
        Vector256.Create(Mask(masks, lowerLength), Mask(masks, upperLength));

    private static byte* MakeMasks()
    {
        byte* masks = (byte*)NativeMemory.AlignedAlloc((BehindMax + 1) * Lengths * Length, 64);
        for (int entry = 0; entry < (BehindMax + 1) * Lengths; entry++)
        {
            (int behind, int length) = int.DivRem(entry, Lengths);
            for (int at = 0; at < Length; at++)
            {
                masks[(entry * Length) + at] = (byte)(at >= Length - length && at < Length - behind ? 0xFF : 0);
            }
        }

        return masks;
    }
}
