using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>
/// The one way in which a file is written: into a draft beside it, flushed to the disk, then renamed, so that after an error, a stop or a crash the file is
/// whole or as it was. It keeps the mode and, where this process may, the owner of the file that it replaces. A symbolic link stays a link: what it leads to is
/// written. Devices and pipes are written straight. Where the folder takes no new file but the file can be written, it is written in place once all is known.
/// </summary>
/// <remarks>
/// The draft is locked while its writer lives. A draft that nobody holds was left by a run that was killed; the next writer of the same file removes it.
/// </remarks>
internal sealed class OutputFile : IDisposable
{
    private const UnixFileMode PrivateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const string DraftEnding = ".medpool-draft";

    private readonly string _target;
    private readonly string? _draft;
    private bool _finished;
    private bool _published;

    private OutputFile(string path, string target, FileStream stream, string? draft) => (Path, _target, Stream, _draft) = (path, target, stream, draft);

    /// <summary>The path, as it was given.</summary>
    public string Path { get; }

    /// <summary>Receives the bytes of the file.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isPrivate">Whether a new file is readable by its owner alone, as one that holds rows of persons must be.</param>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="IOException">The folder does not exist, or the file system failed.</exception>
    public static OutputFile Create(string path, bool isPrivate = false)
    {
        if (!FileIdentity.IsReplaceable(path))
        {
            return new OutputFile(path, path, new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), draft: null);
        }

        string target = FileIdentity.TargetOf(path);

        bool exists = File.Exists(target);
        if (exists)
        {
            CheckWritable(path, target);
        }

        RemoveAbandonedDrafts(target);
        string draft = target + "." + System.IO.Path.GetRandomFileName() + DraftEnding;
        try
        {
            return new OutputFile(path, target, OpenDraft(draft, target, exists, isPrivate), draft);
        }
        catch (Exception problem) when (exists && problem is UnauthorizedAccessException or IOException)
        {
            // The folder takes no new file. The draft goes to the folder for temporary files, and its bytes into the file once all are known.
            draft = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + DraftEnding);
            return new OutputFile(path, target, OpenDraft(draft, target, exists: false, isPrivate: true), draft);
        }
    }

    /// <summary>Writes a file whole.</summary>
    /// <inheritdoc cref="Create"/>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool isPrivate = false)
    {
        using OutputFile file = Create(path, isPrivate);
        file.Stream.Write(bytes);
        file.Publish();
    }

    /// <summary>Writes a file whole.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="write">Writes its bytes and returns a result.</param>
    /// <inheritdoc cref="Create"/>
    public static TResult Write<TResult>(string path, Func<Stream, TResult> write)
    {
        using OutputFile file = Create(path);
        TResult result = write(file.Stream);
        file.Publish();
        return result;
    }

    /// <summary>Flushes what was written to the disk. Nothing is seen at the path yet.</summary>
    /// <exception cref="IOException">The disk did not accept it.</exception>
    public void Finish()
    {
        if (_finished)
        {
            return;
        }

        Stream.Flush();
        FlushToDisk(Stream, Path);
        _finished = true;
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="IOException">The disk did not accept the file, or its name.</exception>
    public void Publish()
    {
        Finish();
        if (_draft is null)
        {
            Stream.Dispose();
            _published = true;
            return;
        }

        if (System.IO.Path.GetDirectoryName(_draft) != System.IO.Path.GetDirectoryName(_target) || !TryRename(_draft))
        {
            CopyInto(_target);
            File.Delete(_draft);
        }

        _published = true;
        Stream.Dispose();
        if (!OperatingSystem.IsWindows())
        {
            UnixFile.FlushFolder(System.IO.Path.GetDirectoryName(_target)!);
        }
    }

    /// <summary>Removes the draft of a file that was not given its name.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_published && _draft is not null)
        {
            File.Delete(_draft);
        }
    }

    private static void CheckWritable(string path, string target)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(target) & AnyWrite) == 0)
        {
            throw new UnauthorizedAccessException($"{path} is read-only.");
        }

        using SafeFileHandle file = File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }

    private static FileStream OpenDraft(string draft, string target, bool exists, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (isPrivate && !exists && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateMode;
        }

        var stream = new FileStream(draft, options);
        if (exists && !OperatingSystem.IsWindows())
        {
            if (UnixFile.StateOf(target) is { } state)
            {
                UnixFile.GiveTo(stream.SafeFileHandle, state.User, state.Group);
            }

            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        }

        return stream;
    }

    private static void RemoveAbandonedDrafts(string target)
    {
        string folder = System.IO.Path.GetDirectoryName(target)!;
        foreach (string draft in Directory.EnumerateFiles(folder, "*" + DraftEnding).Where(file => file.StartsWith(target + ".", StringComparison.Ordinal)))
        {
            try
            {
                using (File.OpenHandle(draft, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    File.Delete(draft);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Its writer lives, or it is not ours to remove.
            }
        }
    }

    private static void FlushToDisk(FileStream stream, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            stream.Flush(flushToDisk: true);
        }
        else
        {
            UnixFile.Flush(stream.SafeFileHandle, path);
        }
    }

    private bool TryRename(string draft)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Stream.Dispose(); // An open file cannot be renamed there; elsewhere it stays locked until it has its name.
            }

            File.Move(draft, _target, overwrite: true);
            return true;
        }
        catch (IOException) when (!OperatingSystem.IsWindows() && File.Exists(_target))
        {
            return false; // Busy, such as a file that is mounted by itself.
        }
    }

    private void CopyInto(string target)
    {
        Stream.Position = 0;
        using var file = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.SetLength(0);
        Stream.CopyTo(file);
        FlushToDisk(file, Path);
    }
}
