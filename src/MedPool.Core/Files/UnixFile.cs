using System.Runtime.InteropServices;

using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>
/// What the framework does not offer of a Unix file system: the identity of a file, and a flush whose error is seen. .NET's own flush to disk ignores
/// an error of <c>fsync</c>, so that a file on a failing disk would count as saved.
/// </summary>
internal static partial class UnixFile
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint BasicFields = 0x7FF; // STATX_BASIC_STATS
    private const int TypeMask = 0xF000; // S_IFMT
    private const int RegularFile = 0x8000; // S_IFREG
    private const int Folder = 0x4000; // S_IFDIR
    private const int Interrupted = 4; // EINTR
    private const int InvalidArgument = 22; // EINVAL: the file system has nothing to flush for this file.
    private const int NotSupported = 95; // EOPNOTSUPP
    private const int WouldBlockOnLinux = 11; // EWOULDBLOCK
    private const int WouldBlockOnMacOS = 35;
    private const int LockExclusiveOrFail = 2 | 4; // LOCK_EX | LOCK_NB

    /// <summary>The state of a file, symbolic links followed; <see langword="null"/> where it does not exist or the system cannot say.</summary>
    public static FileState? StateOf(string path)
    {
        Statx found = default;
        if (!OperatingSystem.IsLinux() || statx(CurrentFolder, path, 0, BasicFields, ref found) != 0)
        {
            return null;
        }

        int type = found.Mode & TypeMask;
        return new FileState(((ulong)found.DeviceMajor << 32) | found.DeviceMinor, found.Inode, type == RegularFile, type == Folder, found.User, found.Group);
    }

    /// <summary>Gives a file an owner and a group where this process may, or the group alone; otherwise it keeps its own.</summary>
    public static void GiveTo(SafeFileHandle file, uint user, uint group)
    {
        if (OperatingSystem.IsLinux() && fchown(file, user, group) != 0)
        {
            _ = fchown(file, uint.MaxValue, group);
        }
    }

    /// <summary>Locks a file, against other processes that do the same, for as long as it is open.</summary>
    public static LockResult TryLock(SafeFileHandle file)
    {
        if (flock(file, LockExclusiveOrFail) == 0)
        {
            return LockResult.Taken;
        }

        return Marshal.GetLastPInvokeError() is WouldBlockOnLinux or WouldBlockOnMacOS ? LockResult.Held : LockResult.Unknown;
    }

    /// <summary>Writes what the system holds of an open file to its disk.</summary>
    /// <exception cref="IOException">The disk did not accept it.</exception>
    public static void Flush(SafeFileHandle file, string path)
    {
        int result;
        int error = 0;
        do
        {
            result = fsync(file);
            error = result == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        while (error == Interrupted);

        if (error is not (0 or InvalidArgument or NotSupported))
        {
            throw new IOException($"{path}: the disk did not accept the file: {Marshal.GetPInvokeErrorMessage(error)}. Check the disk, and run again.");
        }
    }

    /// <summary>Writes the entries of a folder to its disk, so that a new name outlives a crash.</summary>
    /// <exception cref="IOException">The disk did not accept them.</exception>
    public static void FlushFolder(string folder)
    {
        int file = open(folder, 0);
        if (file < 0)
        {
            return; // A folder that cannot be opened for reading cannot be flushed; the file itself was.
        }

        using var handle = new SafeFileHandle(file, ownsHandle: true);
        Flush(handle, folder);
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, ref Statx found);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fchown(SafeFileHandle file, uint user, uint group);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    // struct statx of linux/stat.h: the same layout on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}

/// <summary>What a file is: which one, of which kind, whose.</summary>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file in it; two paths with the same device and inode are one file.</param>
/// <param name="IsRegular">Whether it is a regular file; otherwise a folder, device, pipe or socket.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="User">Its owner.</param>
/// <param name="Group">Its group.</param>
internal readonly record struct FileState(ulong Device, ulong Inode, bool IsRegular, bool IsFolder, uint User, uint Group);
