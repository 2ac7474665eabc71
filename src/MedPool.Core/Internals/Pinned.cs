using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>Pointers into arrays that were allocated pinned. Nothing is pinned again.</summary>
internal static unsafe class Pinned
{
    /// <summary>The address of the first element.</summary>
    /// <param name="array">An array allocated with <c>pinned: true</c>. The caller keeps it alive while the pointer is in use.</param>
    public static T* PointerTo<T>(T[] array)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
}
