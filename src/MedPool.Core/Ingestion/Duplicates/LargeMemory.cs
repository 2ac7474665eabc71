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

    // Of <sys/mman.h>, the same on all processors that .NET runs on under Linux.
    private const int ReadAndWrite = 1 | 2;
    private const int PrivateAndAnonymous = 2 | 0x20;
    private const int AdviseHugePages = 14;

    /// <summary>Numbers that are zero. What the system gives is so: of large memory nothing is touched here.</summary>
    /// <exception cref="InsufficientMemoryException">There is not as much.</exception>
    public static T* AllocateZeroed<T>(int count)
        where T : unmanaged => (T*)Allocate((nuint)count * (nuint)sizeof(T), zeroed: true);

    /// <summary>Numbers of any value.</summary>
    /// <exception cref="InsufficientMemoryException">There is not as much.</exception>
    public static T* Allocate<T>(int count)
        where T : unmanaged => (T*)Allocate((nuint)count * (nuint)sizeof(T), zeroed: false);

    /// <summary>Gives back memory of so many numbers; nothing, if it is null.</summary>
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

    // From the system itself: the heap hands out what it got back, in small pages that have been touched.
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

    // A page more than asked for has a border in it; what is before and behind is given back.
    private static void* Map(nuint bytes)
    {
        nint mapped = Map(0, bytes + HugePage, ReadAndWrite, PrivateAndAnonymous, -1, 0);
        if (mapped == -1)
        {
            throw new InsufficientMemoryException($"The system gave no {bytes} bytes of memory for the ids of the duplicate check; with a lower bound of its memory they go to disk instead.");
        }

        nuint before = (HugePage - ((nuint)mapped & (HugePage - 1))) & (HugePage - 1);
        byte* memory = (byte*)mapped + before;
        if (before > 0)
        {
            _ = Unmap((void*)mapped, before);
        }

        _ = Unmap(memory + bytes, HugePage - before);
        _ = Advise(memory, bytes, AdviseHugePages); // Refused, the pages are small ones.
        return memory;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
