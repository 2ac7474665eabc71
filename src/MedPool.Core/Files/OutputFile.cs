using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>
/// The one way in which a file is written: into a draft beside it, flushed to the disk, then renamed, so that after an error, a stop or a crash the file is
/// whole or as it was. It keeps the mode and, where this process may, the owner of the file that it replaces. A symbolic link stays a link: what it leads to is
/// written. Devices and pipes are written straight, and so are the files that the process was started with (<c>/dev/stdout</c>). Where the folder accepts no
/// new file but the file can be written, it is written in place once all is known.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly string _target;
    private readonly FileStream? _draft;
    private readonly bool _isBeside;
    private bool _finished;
    private bool _published;

    // Written straight.
    private OutputFile(string path, Stream stream) => (Path, _target, Stream) = (path, path, stream);

    private OutputFile(string path, string target, FileStream draft, bool isBeside) =>
        (Path, _target, Stream, _draft, _isBeside) = (path, target, draft, draft, isBeside);

    /// <summary>The path, as it was given.</summary>
    public string Path { get; }

    /// <summary>Receives the bytes of the file.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isPrivate">Whether a new file is readable by its owner alone, as one that holds rows of persons must be.</param>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="IOException">The folder does not exist, or the file system failed.</exception>
    public static OutputFile Create(string path, bool isPrivate = false)
    {
        if (DescriptorPath.NumberOf(path) is { } descriptor)
        {
            return new OutputFile(path, new DescriptorStream(descriptor, path));
        }

        if (!FileIdentity.IsReplaceable(path))
        {
            return new OutputFile(path, new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        }

        string target = FileIdentity.TargetOf(path);
        return File.Exists(target) ? Replace(path, target) : new OutputFile(path, target, DraftBeside(target, isPrivate), isBeside: true);
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
        if (!_finished)
        {
            Stream.Flush();
            FlushToDisk(Stream, Path);
            _finished = true;
        }
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="IOException">The disk did not accept the file, or its name.</exception>
    public void Publish()
    {
        Finish();
        if (_draft is not null && !(_isBeside && TryRename(_draft)))
        {
            CopyInPlace(_draft);
            RemoveDraft(_draft);
        }

        _published = true;
        Stream.Dispose();
        if (_draft is not null && !OperatingSystem.IsWindows())
        {
            UnixFile.FlushFolder(System.IO.Path.GetDirectoryName(_target)!);
        }
    }

    /// <summary>Removes the draft of a file that was not given its name.</summary>
    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            Stream.Dispose(); // An open file cannot be removed there; elsewhere it is removed while it is locked, so that no other run looks at it.
        }

        if (!_published && _draft is not null)
        {
            RemoveDraft(_draft);
        }

        Stream.Dispose();
    }

    // A draft that cannot be removed changes nothing of the run's result; the next writer of the same file removes it.
    private static void RemoveDraft(FileStream draft)
    {
        Draft.Forget(draft);
        try
        {
            File.Delete(draft.Name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static OutputFile Replace(string path, string target)
    {
        CheckWritable(path, target);
        try
        {
            FileStream draft = DraftBeside(target, isPrivate: true); // Until it has the mode of the file that it replaces.
            TakeOver(draft.SafeFileHandle, target);
            return new OutputFile(path, target, draft, isBeside: true);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            // The folder accepts no new file. The draft goes to the folder for temporary files, and its bytes into the file once all are known.
            string elsewhere = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetFileName(target));
            return new OutputFile(path, target, DraftBeside(elsewhere, isPrivate: true), isBeside: false);
        }
    }

    private static FileStream DraftBeside(string target, bool isPrivate)
    {
        Draft.RemoveAbandoned(target);
        return Draft.Create(target, isPrivate);
    }

    private static void CheckWritable(string path, string target)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(target) & AnyWrite) == 0)
        {
            throw new UnauthorizedAccessException($"{path} is read-only.");
        }

        using SafeFileHandle file = File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }

    private static void TakeOver(SafeFileHandle draft, string target)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (UnixFile.StateOf(target) is { } state)
        {
            UnixFile.GiveTo(draft, state.User, state.Group);
        }

        File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
    }

    private static void FlushToDisk(Stream stream, string path)
    {
        if (stream is not FileStream file)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            UnixFile.Flush(file.SafeFileHandle, path);
        }
    }

    private bool TryRename(FileStream draft)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                draft.Dispose(); // An open file cannot be renamed there; elsewhere it stays locked until it has its name.
            }

            File.Move(draft.Name, _target, overwrite: true);
            Draft.Forget(draft);
            return true;
        }
        catch (Exception problem) when (IsRefused(problem) && File.Exists(_target) && !OperatingSystem.IsWindows())
        {
            return false;
        }
    }

    // Busy, such as a file that is mounted by itself, or a file of somebody else in a folder from which one may remove one's own files alone.
    private static bool IsRefused(Exception problem)
    {
        const int Busy = 16;
        const int OtherFileSystem = 18;
        return problem is UnauthorizedAccessException or IOException { HResult: Busy or OtherFileSystem };
    }

    private void CopyInPlace(FileStream draft)
    {
        Draft.Forget(draft); // From here on it may be all there is.
        try
        {
            draft.Position = 0;
            using var file = new FileStream(_target, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
            file.SetLength(0);
            draft.CopyTo(file);
            FlushToDisk(file, Path);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException or ArgumentOutOfRangeException)
        {
            _published = true; // The draft is all there is: it stays.
            throw new IOException($"{Path}: the file cannot be written whole: {problem.Message} Its new contents are in {draft.Name}.", problem);
        }
    }
}
