namespace MedPool.Tests.HouseRules.Folders;

/// <summary>Folders that use each other, directly or by way of others.</summary>
internal static class FolderCircles
{
    /// <summary>Every set of folders of which each reaches each other, with the uses between them; empty where imports have one direction.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<FolderUse> uses)
    {
        ILookup<string, string> next = uses.Select(use => (use.From, use.To)).Distinct().ToLookup(pair => pair.From, pair => pair.To);
        Dictionary<string, HashSet<string>> reached = next.Select(each => each.Key).ToDictionary(folder => folder, folder => ReachedFrom(folder, next));
        return reached.Keys
            .Where(folder => reached[folder].Contains(folder))
            .Select(
                folder => reached.Keys.Where(other => reached[folder].Contains(other) && reached[other].Contains(folder))
                    .Order(StringComparer.Ordinal)
                    .ToArray())
            .DistinctBy(circle => circle[0])
            .Select(circle => Describe(circle, uses));
    }

    private static HashSet<string> ReachedFrom(string folder, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>([folder]);
        while (open.TryDequeue(out string? at))
        {
            foreach (string other in next[at].Where(reached.Add))
            {
                open.Enqueue(other);
            }
        }

        return reached;
    }

    private static string Describe(string[] circle, IReadOnlyCollection<FolderUse> uses) =>
        string.Join(", ", circle) + "\n" + string.Join('\n', uses
            .Where(use => circle.Contains(use.From) && circle.Contains(use.To))
            .GroupBy(use => (use.From, use.To))
            .Select(pair => $"  {pair.Count()} times, first: {pair.First()}"));
}
