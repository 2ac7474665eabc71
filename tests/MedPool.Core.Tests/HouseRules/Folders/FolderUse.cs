namespace MedPool.Tests.HouseRules.Folders;

/// <summary>A place where a file of one folder names something that another folder declares.</summary>
/// <param name="From">The folder of the file.</param>
/// <param name="To">The folder of the declaration.</param>
/// <param name="Place">File and line.</param>
/// <param name="Symbol">What is used there.</param>
internal sealed record FolderUse(string From, string To, string Place, string Symbol)
{
    public override string ToString() => $"{From} uses {To}: {Place} {Symbol}";
}
