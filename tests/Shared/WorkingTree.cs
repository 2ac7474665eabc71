namespace MedPool.Tests;

/// <summary>The working tree that the tests were built in, found from where they run; compiled into every test project.</summary>
internal static class WorkingTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the tree by its path relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MedPool.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the working tree: no MedPool.Core.sln above " + AppContext.BaseDirectory);
    }
}
