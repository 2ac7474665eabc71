namespace MedPool.Cli.Output;

/// <summary>Writes a file so that it is there whole or, after an error, a stop or a crash, as it was before.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a temporary name beside the file, flushes to the disk and renames.</summary>
    public static TResult Write<TResult>(string path, Func<Stream, TResult> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = full + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp";
        try
        {
            TResult result;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                result = write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(temporary); // Nothing, once it has been renamed.
        }
    }
}
