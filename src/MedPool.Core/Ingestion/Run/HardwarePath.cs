using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>The ways in which records are read; all give the same ledger and the same rejects.</summary>
internal enum HardwarePath
{
    /// <summary>Every row by the scalar definition.</summary>
    Scalar,

    /// <summary>Vectors of 16 bytes: any machine.</summary>
    Vector128,

    /// <summary>AVX2.</summary>
    Avx2,

    /// <summary>AVX-512 with VBMI and VBMI2.</summary>
    Avx512,
}

/// <summary>Which paths this machine has.</summary>
internal static class HardwarePaths
{
    /// <summary>All that this machine has, the slowest first.</summary>
    public static IReadOnlyList<HardwarePath> Available { get; } = FindAvailable();

    /// <summary>The fastest.</summary>
    public static HardwarePath Best { get; } = Available[^1];

    public static DelimiterIndexer CreateIndexer(this HardwarePath path) => path switch
    {
        HardwarePath.Avx512 => new Avx512Indexer(),
        HardwarePath.Avx2 => new VectorIndexer<Avx2Masks>(),
        HardwarePath.Vector128 => new VectorIndexer<Vector128Masks>(),
        _ => new ScalarIndexer(),
    };

    /// <summary>What cuts odd rows into fields.</summary>
    public static RowFields CreateFields(this HardwarePath path) => path switch
    {
        HardwarePath.Scalar => new RowFields(),
        HardwarePath.Vector128 => new VectorRowFields<Vector128Masks>(),
        _ => new VectorRowFields<Avx2Masks>(),
    };

    private static HardwarePath[] FindAvailable()
    {
        List<HardwarePath> paths = [HardwarePath.Scalar, HardwarePath.Vector128];
        if (Avx2.IsSupported)
        {
            paths.Add(HardwarePath.Avx2);
        }

        if (Avx512Vbmi.VL.IsSupported && Avx512Vbmi2.IsSupported)
        {
            paths.Add(HardwarePath.Avx512);
        }

        return [.. paths];
    }
}
