using System.Text;

using MedPool.Internals;
using MedPool.Tests.Ingestion;

namespace MedPool.Tests.Files;

/// <summary>The one writer of files: whole or as before, links and modes kept, nothing left behind.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void File_NotPublished_LeavesTheOldOneAndNoDraft()
    {
        string path = _folder.Write("a.txt", "old");
        using (OutputFile file = OutputFile.Create(path))
        {
            file.Stream.Write("new"u8);
        }

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a.txt"], _folder.Files);
    }

    [Fact]
    public void File_BehindALink_IsWrittenAndTheLinkStays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string target = _folder.Write("target.txt", "old");
        string link = _folder.PathOf("link.txt");
        File.CreateSymbolicLink(link, target);
        OutputFile.Write(link, "new"u8);

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(target));
    }

    [Fact]
    public void File_Replaced_KeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = _folder.Write("a.txt", "old");
        File.SetUnixFileMode(path, Owner | UnixFileMode.GroupRead);
        OutputFile.Write(path, "new"u8);

        Assert.Equal(Owner | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }

    [Fact]
    public void File_OfPersons_IsForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = _folder.PathOf("rejects.csv");
        OutputFile.Write(path, "new"u8, isPrivate: true);

        Assert.Equal(Owner, File.GetUnixFileMode(path));
    }

    [Fact]
    public void File_ReadOnly_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = _folder.Write("a.txt", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);

        Assert.Throws<UnauthorizedAccessException>(() => OutputFile.Create(path));
        Assert.Equal("old", File.ReadAllText(path));
    }

    // A draft that nobody holds was left by a run that was killed; one that is held belongs to a run that lives.
    [Fact]
    public void Draft_OfAKilledRun_IsRemovedAndOfALivingOneIsKept()
    {
        string path = _folder.Write("a.txt", "old");
        _folder.Write("a.txt.x1.medpool-draft", "half");
        _folder.Write("b.txt.x1.medpool-draft", "of another file");
        using OutputFile living = OutputFile.Create(path);
        OutputFile.Write(path, "new"u8);

        string[] left = _folder.Files;
        Assert.Equal(3, left.Length);
        Assert.DoesNotContain("a.txt.x1.medpool-draft", left);
        Assert.Contains("b.txt.x1.medpool-draft", left);
    }

    // Names may have 255 bytes; this one has 240, to which a draft's name adds more than 15.
    [Fact]
    public void File_WithALongName_IsWritten()
    {
        string name = new('金', 80);
        OutputFile.Write(_folder.PathOf(name), "new"u8);

        Assert.Equal([name], _folder.Files);
    }

    [Fact]
    public void Set_CutOffBetweenTwoNames_IsFoundByTheNextRun()
    {
        string main = _folder.PathOf("year.ledger");
        using (OutputSet set = new())
        {
            set.Add(_folder.PathOf("rejects.csv")).Stream.Write("r"u8);
            set.Add(main).Stream.Write("l"u8);
            Assert.Null(OutputSet.FindTorn(main));
            set.Publish();
        }

        Assert.Null(OutputSet.FindTorn(main));
        Assert.Equal(["rejects.csv", "year.ledger"], _folder.Files);

        File.WriteAllText(main + ".medpool-unfinished", "rejects.csv", Encoding.UTF8);
        Assert.Equal("rejects.csv", OutputSet.FindTorn(main));
    }

    // Whatever becomes of the note when all files have their names: the run has succeeded, and the next one does not warn.
    [Fact]
    public void Set_WhoseNoteCannotBeRemoved_IsPublishedAndNotTorn()
    {
        string main = _folder.PathOf("year.ledger");
        using (OutputSet set = new(path => throw new IOException(path)))
        {
            set.Add(_folder.PathOf("rejects.csv")).Stream.Write("r"u8);
            set.Add(main).Stream.Write("l"u8);
            set.Publish();
        }

        Assert.Equal("l", File.ReadAllText(main));
        Assert.Null(OutputSet.FindTorn(main));
    }

    [Fact]
    public void Identity_OfLinksAndHardLinks_IsThatOfTheFile()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string path = _folder.Write("a.txt", "a");
        string link = _folder.PathOf("link");
        File.CreateSymbolicLink(link, path);

        Assert.True(FileIdentity.IsSame(link, path));
        Assert.True(FileIdentity.IsSame(_folder.PathOf("new"), _folder.PathOf("./new")));
        Assert.False(FileIdentity.IsSame(path, _folder.Write("b.txt", "a")));
        Assert.False(FileIdentity.IsSame("/dev/null", "/dev/null"));
    }

    public void Dispose() => _folder.Dispose();
}
