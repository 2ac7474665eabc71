using System.Text;

namespace MedPool.Internals;

/// <summary>
/// The output files of one run, which belong together: all are written and flushed before the first gets its name, and the main one gets its name last. A
/// note beside the main file tells the next run when this one was cut off in between, so that new rejects are not read as those of an old ledger.
/// </summary>
/// <param name="delete">Removes a file; tests let it fail.</param>
internal sealed class OutputSet(Action<string>? delete = null) : IDisposable
{
    private const string NoteEnding = ".medpool-unfinished";

    private readonly List<OutputFile> _files = [];
    private readonly Action<string> _delete = delete ?? File.Delete;

    /// <summary>Begins a file of the set; the main file comes last.</summary>
    /// <inheritdoc cref="OutputFile.Create"/>
    public OutputFile Add(string path, bool isPrivate = false)
    {
        OutputFile file = OutputFile.Create(path, isPrivate);
        _files.Add(file);
        return file;
    }

    /// <summary>
    /// The files that an earlier run with the same main file left with and without new contents, one path a line; <see langword="null"/>: none.
    /// </summary>
    /// <param name="main">The path of the main file.</param>
    public static string? FindTorn(string main)
    {
        string note = NoteOf(main);
        return File.Exists(note) && File.ReadAllText(note) is { Length: > 0 } files ? files : null;
    }

    /// <summary>Gives all files their names, the main one last.</summary>
    /// <exception cref="IOException">A disk did not accept a file, or its name.</exception>
    public void Publish()
    {
        _files.ForEach(file => file.Finish());
        string note = NoteOf(_files[^1].Path);
        bool isPair = _files.Count(file => FileIdentity.IsReplaceable(file.Path)) > 1;
        if (isPair)
        {
            OutputFile.Write(note, Encoding.UTF8.GetBytes(string.Join('\n', _files.Select(file => file.Path))));
        }

        _files.ForEach(file => file.Publish());
        if (isPair)
        {
            Remove(note);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files.ForEach(file => file.Dispose());

    // All files have their names: whatever becomes of the note, the run has succeeded. A note that cannot be removed is made empty, which says nothing.
    private void Remove(string note)
    {
        try
        {
            _delete(note);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.WriteAllBytes(note, []);
            }
            catch (Exception other) when (other is IOException or UnauthorizedAccessException)
            {
                // The next run warns without need.
            }
        }
    }

    private static string NoteOf(string main) => FileIdentity.TargetOf(main) + NoteEnding;
}
