using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>Files that go away with the run, however it ends.</summary>
internal static class TemporaryFile
{
    public static SafeFileHandle Open(string prefix)
    {
        string path = Path.Combine(Path.GetTempPath(), prefix + Path.GetRandomFileName());
        SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path); // The open file lives on without a name, and a killed run leaves nothing behind.
        }

        return file;
    }
}
