using System.Collections.Concurrent;
using System.Text;

using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>
/// The file beside a target in which its new contents are collected. It is locked while its writer lives. A draft that nobody holds was left by a run that was
/// killed; the next writer of the same target removes it. Where the file system has no locks, drafts are left alone.
/// </summary>
internal static class Draft
{
    /// <summary>The ending of a draft's name.</summary>
    public const string Ending = ".medpool-draft";

    private const UnixFileMode PrivateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Attempts = 100;

    // A name may have 255 bytes on most file systems; what is added to it has less than the difference.
    private const int NameBytesMax = 200;

    private static readonly ConcurrentDictionary<string, bool> Living = new(StringComparer.Ordinal);

    /// <summary>Begins a draft.</summary>
    /// <param name="target">The full path of the target.</param>
    /// <param name="isPrivate">Whether it is readable by its owner alone.</param>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="IOException">The folder does not exist, or the file system failed.</exception>
    public static FileStream Create(string target, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateMode;
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var stream = new DraftStream(PrefixOf(target) + Path.GetRandomFileName() + Ending, options);
            if (OperatingSystem.IsWindows() || (UnixFile.TryLock(stream.SafeFileHandle) != LockResult.Held && File.Exists(stream.Name)))
            {
                Living[stream.Name] = true;
                return stream;
            }

            stream.Dispose(); // Another run took it for an abandoned one before it was locked, and removes it.
        }

        throw new IOException($"{target}: other runs remove the drafts of this one. Run again when they are done.");
    }

    /// <summary>Says that a draft has its name, or is removed, or must stay.</summary>
    public static void Forget(FileStream draft) => Living.TryRemove(draft.Name, out _);

    /// <summary>Removes the drafts of this process, which ends at once.</summary>
    public static void RemoveLiving()
    {
        foreach (string draft in Living.Keys)
        {
            try
            {
                File.Delete(draft);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // The next writer of the same target removes it.
            }
        }
    }

    /// <summary>Removes the drafts of a target whose writers were killed.</summary>
    public static void RemoveAbandoned(string target)
    {
        string prefix = PrefixOf(target);
        foreach (
            string draft in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, "*" + Ending)
                .Where(file => file.StartsWith(prefix, StringComparison.Ordinal)))
        {
            try
            {
                RemoveIfAbandoned(draft);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Its writer lives, or it is not ours to remove.
            }
        }
    }

    private static void RemoveIfAbandoned(string draft)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Delete(draft); // Fails while its writer has it open.
            return;
        }

        using SafeFileHandle file = File.OpenHandle(draft, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (UnixFile.TryLock(file) == LockResult.Taken)
        {
            File.Delete(draft);
        }
    }

    private static string PrefixOf(string target)
    {
        string name = Path.GetFileName(target);
        if (Encoding.UTF8.GetByteCount(name) > NameBytesMax)
        {
            name = string.Concat(name.EnumerateRunes().TakeWhile(Room(NameBytesMax)).Select(rune => rune.ToString()));
        }

        return Path.Combine(Path.GetDirectoryName(target)!, name + ".");
    }

    // Whether the runes so far fit.
    private static Func<Rune, bool> Room(int bytes) => rune => (bytes -= rune.Utf8SequenceLength) >= 0;
}
