using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI2: 64 bytes at a time. The positions of delimiters are the numbers 0 to 63, compressed under the mask of delimiters.
/// <code>
/// text    1 2 , 3 4 , 5 \n …       mask   0 0 1 0 0 1 0 1 …
/// 0 … 63  compressed under the mask:  2 5 7 …   widened to 16 bits, plus one and the offset; 16 are stored, or all 64 if there are more
/// </code>
/// One shuffle and one comparison find the delimiters: the lower half of each byte selects the only delimiter with that lower half.
/// </summary>
internal sealed unsafe class Avx512Indexer : DelimiterIndexer
{
    private const int Step = 64;
    private const int Pad = 0x20; // A space.

    // Four vectors: the delimiter by its lower half; line feeds; 0 to 63; the quotation mark and NUL by their lower half. Entries of other lower halves
    // hold a byte that no byte with that lower half equals.
    private readonly VectorArray<byte> _constants = Make();

    private readonly VectorArray<byte> _padded = new(Step);

    /// <inheritdoc/>
    public override void Index(byte* chunk, int length, RowIndex index)
    {
        ushort* starts = Pinned.PointerTo(index.Starts);
        int* rowEnds = Pinned.PointerTo(index.RowEnds);
        int* specials = Pinned.PointerTo(index.Specials);
        starts[0] = 0;
        (index.RowCount, index.DelimiterCount) =
            Index(chunk, length, starts + 1, rowEnds, &specials, _constants.Pointer, _padded.Pointer, out bool hasNonAscii);
        index.HasNonAscii = hasNonAscii;
        index.Close();
        GC.KeepAlive(this); // The pointers lead into its arrays.
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Rows, int Delimiters) Index(
        byte* text, int length, ushort* starts, int* rowEnds, int** specials, byte* constants, byte* padded, out bool hasNonAscii)
    {
        unchecked
        {
            int* firstRow = rowEnds;
            ushort* firstStart = starts;

            // Loaded, not created: the compiler would reload created constants in every iteration.
            Vector512<byte> classes = Vector512.Load(constants);
            Vector512<byte> lineFeeds = Vector512.Load(constants + Step);
            Vector512<byte> indices = Vector512.Load(constants + (2 * Step));
            Vector512<byte> specialClasses = Vector512.Load(constants + (3 * Step));
            Vector512<byte> any = default;
            nint behind = 1;
            nint end = length & -Step;
            while (true)
            {
                for (; behind <= end; behind += Step)
                {
                    Vector512<byte> bytes = Vector512.Load(text + behind - 1);
                    any |= bytes;
                    ulong rows = Vector512.Equals(bytes, lineFeeds).ExtractMostSignificantBits();
                    Vector512<byte> rare = Avx512BW.Shuffle(specialClasses, bytes);
                    if (Vector512.EqualsAny(bytes, rare))
                    {
                        int* to = *specials;
                        for (ulong left = Vector512.Equals(bytes, rare).ExtractMostSignificantBits(); left != 0; left &= left - 1)
                        {
                            *to++ = (int)behind - 1 + BitOperations.TrailingZeroCount(left);
                        }

                        *specials = to;
                    }

                    // Usually at most one row ends here, so the first is stored without a test.
                    *rowEnds = (int)behind + BitOperations.TrailingZeroCount(rows);
                    int* next = rowEnds + (uint)BitOperations.PopCount(rows);
                    for (rows &= rows - 1; rows != 0; rows &= rows - 1)
                    {
                        *++rowEnds = (int)behind + BitOperations.TrailingZeroCount(rows);
                    }

                    rowEnds = next;
                    Vector512<byte> found = Vector512.Equals(bytes, Avx512BW.Shuffle(classes, bytes));
                    Vector512<byte> positions = Avx512Vbmi2.Compress(Vector512<byte>.Zero, found, indices);
                    int count = BitOperations.PopCount(found.ExtractMostSignificantBits());
                    Vector512<ushort> behinds = Vector512.Create((ushort)behind);
                    (Avx2.ConvertToVector256Int16(positions.GetLower().GetLower()).AsUInt16() + behinds.GetLower()).Store(starts);
                    if (count > 16)
                    {
                        (Avx512BW.ConvertToVector512UInt16(positions.GetLower()) + behinds).Store(starts);
                        (Avx512BW.ConvertToVector512UInt16(positions.GetUpper()) + behinds).Store(starts + 32);
                    }

                    starts += (uint)count;
                }

                if (behind > length)
                {
                    break;
                }

                // Once more for the rest of the chunk, filled up with spaces.
                Vector512<byte> within = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)(length + 1 - behind)));
                Vector512.ConditionalSelect(within, Vector512.Load(text + behind - 1), Vector512.Create((byte)Pad)).Store(padded);
                text = padded - behind + 1;
                end += Step;
            }

            **specials = int.MaxValue;
            hasNonAscii = any.ExtractMostSignificantBits() != 0;
            return ((int)(rowEnds - firstRow), (int)(starts - firstStart));
        }
    }

    private static VectorArray<byte> Make()
    {
        VectorArray<byte> constants = new(4 * Step);
        Span<byte> classes = constants.Span[..Step];
        for (int i = 0; i < Step; i++)
        {
            classes[i] = (i % 16) switch { ',' & 15 => (byte)',', '\n' & 15 => (byte)'\n', _ => byte.MaxValue };
            constants.Span[(3 * Step) + i] = (i % 16) switch { 0 => 0, '"' & 15 => (byte)'"', _ => byte.MaxValue };
            constants.Span[Step + i] = (byte)'\n';
            constants.Span[(2 * Step) + i] = (byte)i;
        }

        return constants;
    }
}
