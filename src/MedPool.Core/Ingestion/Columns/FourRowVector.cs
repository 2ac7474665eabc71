using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Machines without AVX-512: four rows. A cell of one cache line is added to in two halves.</summary>
/// <typeparam name="TTranspose">Transposes four columns.</typeparam>
internal readonly unsafe struct FourRowVector<TTranspose>(Vector256<long> value) : IColumnVector<FourRowVector<TTranspose>>
    where TTranspose : struct, IColumnTranspose
{
    private readonly Vector256<long> _value = value;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public long Last => _value[3];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> operator +(FourRowVector<TTranspose> left, FourRowVector<TTranspose> right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> operator -(FourRowVector<TTranspose> left, FourRowVector<TTranspose> right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> operator |(FourRowVector<TTranspose> left, FourRowVector<TTranspose> right) => new(left._value | right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> operator <<(FourRowVector<TTranspose> amounts, int bits) => new(amounts._value << bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> operator >>>(FourRowVector<TTranspose> amounts, int bits) => new(amounts._value >>> bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> Create(long amount) => new(Vector256.Create(amount));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> Load(long* column) => new(Vector256.Load(column));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> RefundSigns(byte* flags) =>
        new(Vector256.Create(-(long)flags[0], -(long)flags[1], -(long)flags[2], -(long)flags[3]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> Signs(FourRowVector<TTranspose> amounts) => new(Vector256.LessThan(amounts._value, Vector256<long>.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> Negate(FourRowVector<TTranspose> amounts, FourRowVector<TTranspose> signs) =>
        new((amounts._value ^ signs._value) - signs._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> Abs(FourRowVector<TTranspose> amounts) => Negate(amounts, Signs(amounts));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> Words(FourRowVector<TTranspose> amounts) =>
        new(amounts._value + Vector256.AndNot(Vector256.Create(ColumnTable.CountOne), Vector256.Equals(amounts._value, Vector256<long>.Zero)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Zeros(FourRowVector<TTranspose> amounts) => Vector256.Equals(amounts._value, Vector256<long>.Zero).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRowVector<TTranspose> AddTransposed(
        FourRowVector<TTranspose> a,
        FourRowVector<TTranspose> b,
        FourRowVector<TTranspose> c,
        FourRowVector<TTranspose> d,
        FourRowVector<TTranspose> e,
        FourRowVector<TTranspose> f,
        FourRowVector<TTranspose> g,
        FourRowVector<TTranspose> h,
        long* table,
        int* cells)
    {
        _ = TTranspose.AddTransposed(a._value, b._value, c._value, d._value, table, cells);
        return new(TTranspose.AddTransposed(e._value, f._value, g._value, h._value, unchecked(table + 4), cells));
    }
}
