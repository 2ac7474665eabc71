using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>The instruction sets for which the record kernel has code. All of them give the same ledger and the same rejects.</summary>
internal enum HardwarePath
{
    /// <summary>No vectors: every row by the scalar definition.</summary>
    Scalar,

    /// <summary>Vectors of 16 bytes. Runs on any machine.</summary>
    Vector128,

    /// <summary>AVX2: vectors of 32 bytes.</summary>
    Avx2,

    /// <summary>AVX-512 with VBMI and VBMI2: vectors of 64 bytes.</summary>
    Avx512,
}

/// <summary>The hardware paths of this machine.</summary>
internal static class HardwarePaths
{
    /// <summary>All paths that this machine can run, the slowest first.</summary>
    public static IReadOnlyList<HardwarePath> Available { get; } = FindAvailable();

    /// <summary>The fastest of them.</summary>
    public static HardwarePath Best { get; } = Available[^1];

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
