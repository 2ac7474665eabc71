namespace MedPool.Internals;

/// <summary>What became of an attempt to lock a file.</summary>
internal enum LockResult
{
    /// <summary>The file is locked for this process.</summary>
    Taken,

    /// <summary>Another process holds the lock.</summary>
    Held,

    /// <summary>The file system has no locks.</summary>
    Unknown,
}
