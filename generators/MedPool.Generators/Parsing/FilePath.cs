namespace MedPool.Generators.Parsing;

/// <summary>Paths compared as text, because a generator does not read the disk.</summary>
internal static class FilePath
{
    /// <summary>The path of a file named relative to another file.</summary>
    public static string Beside(string path, string relative)
    {
        string normal = Normalise(path);
        int slash = normal.LastIndexOf('/');
        return Normalise(normal.Substring(0, slash + 1) + relative);
    }

    /// <summary>The path with forward slashes and without <c>.</c> and <c>..</c> where they can be resolved.</summary>
    public static string Normalise(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            bool up = part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or "..");
            if (up)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
