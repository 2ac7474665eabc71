namespace MedPool.Internals;

/// <summary>
/// Which file a path leads to, whatever the path: links are followed, and two names of one file are the same. A file that does not exist yet is told by its
/// folder and its name.
/// </summary>
/// <param name="Device">The file system, or 0 where the system cannot say.</param>
/// <param name="Inode">The file, or the folder of a file that does not exist yet.</param>
/// <param name="Name">The name of a file that does not exist yet, or the full path where the system cannot say; otherwise empty.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, string Name)
{
    /// <summary>The identity of what a path leads to.</summary>
    public static FileIdentity Of(string path)
    {
        if (UnixFile.StateOf(path) is { } file)
        {
            return new FileIdentity(file.Device, file.Inode, "");
        }

        string target = TargetOf(path);

        return Path.GetDirectoryName(target) is { } parent && UnixFile.StateOf(parent) is { } folder
            ? new FileIdentity(folder.Device, folder.Inode, Path.GetFileName(target))
            : new FileIdentity(0, 0, target);
    }

    /// <summary>Whether two paths lead to one file that an output would replace; devices and pipes are not replaced.</summary>
    public static bool IsSame(string first, string second) => IsReplaceable(first) && Of(first) == Of(second);

    /// <summary>Whether an output to a path would replace a file: it leads to a regular file, or to nothing yet.</summary>
    public static bool IsReplaceable(string path) => UnixFile.StateOf(path) is not { IsRegular: false, IsFolder: false };

    /// <summary>The full path of the file that a path leads to, after all symbolic links.</summary>
    public static string TargetOf(string path)
    {
        string full = Path.GetFullPath(path);
        var file = new FileInfo(full);
        return file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }
}
