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

    /// <summary>Numbers that are zero. What the system gives is so: of large memory nothing is touched here.</summary>
    public static T* AllocateZeroed<T>(int count)
        where T : unmanaged => (T*)Allocate((nuint)count * (nuint)sizeof(T), zeroed: true);

    /// <summary>Numbers of any value.</summary>
    public static T* Allocate<T>(int count)
        where T : unmanaged => (T*)Allocate((nuint)count * (nuint)sizeof(T), zeroed: false);

    public static void Free(void* memory) => NativeMemory.Free(memory is null ? null : ((void**)memory)[-1]);

    private static void* Allocate(nuint bytes, bool zeroed)
    {
        // Room to begin at a border, and before that for where the memory really begins.
        nuint border = bytes >= HugePage ? HugePage : CacheLine;
        void* whole = zeroed ? NativeMemory.AllocZeroed(bytes + border) : NativeMemory.Alloc(bytes + border);
        void* memory = (void*)(((nuint)whole + border) & ~(border - 1));
        ((void**)memory)[-1] = whole;
        if (bytes >= HugePage && OperatingSystem.IsLinux())
        {
            _ = Advise(memory, bytes / HugePage * HugePage, AdviseHugePages); // Refused, the pages are small ones.
        }

        return memory;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
