using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>
/// Native memory, in huge pages where the system gives them: tables that are looked into everywhere at random spend most of their time on
/// pages otherwise, and arrays of this size are what a garbage collector does worst.
/// </summary>
internal static unsafe partial class LargeMemory
{
    private const nuint HugePage = 2 << 20;
    private const nuint CacheLine = 64;
    private const int AdviseHugePages = 14; // MADV_HUGEPAGE

    public static T* AllocateZeroed<T>(int count)
        where T : unmanaged
    {
        T* memory = Allocate<T>(count);
        NativeMemory.Clear(memory, (nuint)count * (nuint)sizeof(T));
        return memory;
    }

    public static T* Allocate<T>(int count)
        where T : unmanaged
    {
        nuint bytes = (nuint)count * (nuint)sizeof(T);
        void* memory = NativeMemory.AlignedAlloc(bytes, bytes >= HugePage ? HugePage : CacheLine);
        if (bytes >= HugePage && OperatingSystem.IsLinux())
        {
            _ = Advise(memory, bytes / HugePage * HugePage, AdviseHugePages); // Refused, the pages are small ones.
        }

        return (T*)memory;
    }

    public static void Free(void* memory) => NativeMemory.AlignedFree(memory);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
