namespace MedPool.Tests;

/// <summary>
/// A file of the tree that follows from the code or the data. A test compares it with what it must be; <c>MEDPOOL_ACCEPT=1</c> writes it anew, so that the
/// difference can be read and committed.
/// </summary>
internal static class AcceptedFile
{
    private const string Variable = "MEDPOOL_ACCEPT";

    /// <summary>Fails where a file is not what it must be, with the lines that differ; writes it first where that is asked for.</summary>
    /// <param name="path">The file, relative to the root of the tree.</param>
    /// <param name="expected">Its whole text.</param>
    public static void AssertIs(string path, string expected)
    {
        string full = WorkingTree.PathOf(path);
        string written = File.Exists(full) ? File.ReadAllText(full) : "";
        if (written != expected && Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(full, expected);
            written = expected;
        }

        Assert.True(written == expected, Difference(path, expected.Split('\n'), written.Split('\n')));
    }

    private static string Difference(string path, string[] expected, string[] written) => string.Join(
        '\n',
        [
            $"{path} is not what the code and the data make of it. If the change is wanted, write it anew and commit it:",
            $"{Variable}=1 dotnet test MedPool.Core.sln --filter DisplayName~Accepted",
            .. expected.Except(written).Select(line => "+ " + line),
            .. written.Except(expected).Select(line => "- " + line),
        ]);
}
