namespace MedPool.Tests.HouseRules.Folders;

public sealed class FolderTableTests
{
    private const string Page = "text\n\n| folder of the house | holds | never uses |\n|---|---|---|\n| `Roof` | | |\n\n| folder of the core | what it holds | never uses |\n|---|---|---|\n"
        + "| `Base` | | |\n| `Low/A` | | |\n| `Low` | | |\n| `High` | | `Low` |\n\nmore\n";

    private static readonly FolderTable Table = FolderTable.Parse(Page, "core");

    [Fact]
    public void Folders_OfAPage_AreInTheOrderOfItsRows() => Assert.Equal(["Base", "Low/A", "Low", "High"], Table.Folders);

    [Theory]
    [InlineData("Low", "Low/A", true)]
    [InlineData("High", "Base", true)]
    [InlineData("Low/A", "Low", false)] // stands below
    [InlineData("High", "Low", false)] // excluded by the third column
    [InlineData("High", "Low/A", false)] // a folder of an excluded one
    [InlineData("High", "Gone", false)]
    public void Allows_TwoFolders_FollowsOrderAndThirdColumn(string from, string to, bool allowed) => Assert.Equal(allowed, Table.Allows(from, to));
}
