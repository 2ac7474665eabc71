using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>
/// Native memory, in huge pages where the system provides them. Random access to large tables in small pages spends most of its time on address translation,
/// and managed arrays of this size burden the garbage collector.
/// </summary>
internal static unsafe partial class LargeMemory
{
    private const nuint HugePage = 2 << 20;
    private const nuint CacheLine = 64;

    // From <sys/mman.h>; the same on all processors on which .NET runs under Linux.
    private const int ReadAndWrite = 1 | 2;
    private const int PrivateAndAnonymous = 2 | 0x20;
    private const int AdviseHugePages = 14;

    /// <summary>Allocates numbers, all zero. Memory from the system is zero already and is not touched.</summary>
    /// <exception cref="InsufficientMemoryException">There is not enough memory.</exception>
    public static T* AllocateZeroed<T>(int count)
        where T : unmanaged => (T*)Allocate((nuint)count * (nuint)sizeof(T), zeroed: true);

    /// <summary>Allocates numbers of any value.</summary>
    /// <exception cref="InsufficientMemoryException">There is not enough memory.</exception>
    public static T* Allocate<T>(int count)
        where T : unmanaged => (T*)Allocate((nuint)count * (nuint)sizeof(T), zeroed: false);

    /// <summary>Frees the memory of so many numbers; does nothing if it is null.</summary>
    public static void Free<T>(T* memory, int count)
        where T : unmanaged
    {
        nuint bytes = (nuint)count * (nuint)sizeof(T);
        if (memory is not null && IsMapped(bytes))
        {
            _ = Unmap(memory, Whole(bytes));
        }
        else
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    // From the system, not from the heap, which returns freed memory in small pages that were touched before.
    private static bool IsMapped(nuint bytes) => OperatingSystem.IsLinux() && bytes >= HugePage;

    private static nuint Whole(nuint bytes) => (bytes + HugePage - 1) & ~(HugePage - 1);

    private static void* Allocate(nuint bytes, bool zeroed)
    {
        if (IsMapped(bytes))
        {
            return Map(Whole(bytes));
        }

        void* memory = NativeMemory.AlignedAlloc(bytes, CacheLine);
        if (zeroed)
        {
            NativeMemory.Clear(memory, bytes);
        }

        return memory;
    }

    // One page more than needed contains an aligned piece; the rest is unmapped.
    private static void* Map(nuint bytes)
    {
        nint mapped = Map(0, bytes + HugePage, ReadAndWrite, PrivateAndAnonymous, -1, 0);
        if (mapped == -1)
        {
            throw new InsufficientMemoryException(
                $"The system has no {bytes} bytes of memory for the ids of the duplicate check. "
                + "Give the check a lower memory limit; the other ids go to temporary files.");
        }

        nuint before = (HugePage - ((nuint)mapped & (HugePage - 1))) & (HugePage - 1);
        byte* memory = (byte*)mapped + before;
        if (before > 0)
        {
            _ = Unmap((void*)mapped, before);
        }

        _ = Unmap(memory + bytes, HugePage - before);
        _ = Advise(memory, bytes, AdviseHugePages); // If it is refused, the pages are small.
        return memory;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
