using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>Pointers to arrays that were allocated pinned, without pinning them again in every call.</summary>
internal static unsafe class Pinned
{
    public static T* PointerTo<T>(T[] array)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
}
