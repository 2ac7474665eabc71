using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512: eight rows. Eight columns are transposed into eight rows, each of which is one addition to a cell of one cache line.
/// <code>
/// a0 a1 … a7      pooled             a0 b0 … h0  → cell of row 0
/// b0 b1 … b7      civil servant  →   a1 b1 … h1  → cell of row 1
///   …                                  …
/// </code>
/// </summary>
internal readonly unsafe struct Avx512Vector(Vector512<long> value) : IColumnVector<Avx512Vector>
{
    // Rows that far ahead are prefetched. The processor does not prefetch over the border of a page by itself. Into the second-level cache, since the cells
    // would evict them from the first.
    private const int Ahead = 128;

    private readonly Vector512<long> _value = value;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public long Last => _value[7];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector operator +(Avx512Vector left, Avx512Vector right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector operator -(Avx512Vector left, Avx512Vector right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector operator |(Avx512Vector left, Avx512Vector right) => new(left._value | right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector operator <<(Avx512Vector amounts, int bits) => new(amounts._value << bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector operator >>>(Avx512Vector amounts, int bits) => new(amounts._value >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector Create(long amount) => new(Vector512.Create(amount));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector Load(long* column)
    {
        Sse.Prefetch1(unchecked(column + Ahead));
        return new(Vector512.Load(column));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector RefundSigns(byte* flags) =>
        new(Vector512<long>.Zero - Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(ulong*)flags).AsByte()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector Signs(Avx512Vector amounts) => new(amounts._value >> 63);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector Negate(Avx512Vector amounts, Avx512Vector signs) => new((amounts._value ^ signs._value) - signs._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector Abs(Avx512Vector amounts) => new(Vector512.Abs(amounts._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector Words(Avx512Vector amounts) => new(Vector512.ConditionalSelect(
        Vector512.GreaterThan(amounts._value.AsUInt64(), Vector512<ulong>.Zero).AsInt64(),
        amounts._value + Vector512.Create(ColumnTable.CountOne),
        amounts._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Zeros(Avx512Vector amounts) => (uint)Vector512.Equals(amounts._value, Vector512<long>.Zero).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Avx512Vector AddTransposed(
        Avx512Vector a,
        Avx512Vector b,
        Avx512Vector c,
        Avx512Vector d,
        Avx512Vector e,
        Avx512Vector f,
        Avx512Vector g,
        Avx512Vector h,
        long* table,
        int* cells) =>
        new(AddFour(
                Avx512F.UnpackLow(a._value, b._value),
                Avx512F.UnpackLow(c._value, d._value),
                Avx512F.UnpackLow(e._value, f._value),
                Avx512F.UnpackLow(g._value, h._value),
                table,
                cells)
            | AddFour(
                Avx512F.UnpackHigh(a._value, b._value),
                Avx512F.UnpackHigh(c._value, d._value),
                Avx512F.UnpackHigh(e._value, f._value),
                Avx512F.UnpackHigh(g._value, h._value),
                table,
                unchecked(cells + 1)));

    /// <summary>Transposes pairs of columns into every second row, by lanes of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> AddFour(
        Vector512<long> ab, Vector512<long> cd, Vector512<long> ef, Vector512<long> gh, long* table, int* cells)
    {
        const byte Even = 0x88;
        const byte Odd = 0xDD;
        Vector512<long> left04 = Avx512F.Shuffle4x128(ab, cd, Even);
        Vector512<long> left26 = Avx512F.Shuffle4x128(ab, cd, Odd);
        Vector512<long> right04 = Avx512F.Shuffle4x128(ef, gh, Even);
        Vector512<long> right26 = Avx512F.Shuffle4x128(ef, gh, Odd);
        unchecked
        {
            return Add(Avx512F.Shuffle4x128(left04, right04, Even), table + cells[0])
                | Add(Avx512F.Shuffle4x128(left26, right26, Even), table + cells[2])
                | Add(Avx512F.Shuffle4x128(left04, right04, Odd), table + cells[4])
                | Add(Avx512F.Shuffle4x128(left26, right26, Odd), table + cells[6]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Add(Vector512<long> row, long* cell)
    {
        Vector512<long> sum = unchecked(Vector512.LoadAligned(cell) + row);
        sum.StoreAligned(cell);
        return sum;
    }
}
