using System.Globalization;

namespace MedPool.Internals;

/// <summary>Paths that stand for a file that the process was started with: <c>/dev/stdout</c>, <c>/dev/fd/3</c>.</summary>
internal static class DescriptorPath
{
    private const int LinksMax = 40; // As Linux has it.

    private static readonly string[] Standard = ["/dev/stdin", "/dev/stdout", "/dev/stderr"];
    private static readonly string[] Folders = ["/dev/fd/", "/proc/self/fd/"];

    /// <summary>The number of the file that a path stands for, links followed; <see langword="null"/> where the path names a file of its own.</summary>
    public static int? NumberOf(string path)
    {
        string full = Path.GetFullPath(path);
        for (int links = 0; links < LinksMax && !OperatingSystem.IsWindows(); links++)
        {
            if (Direct(full) is { } number)
            {
                return number;
            }

            if (new FileInfo(full).LinkTarget is not { } target)
            {
                return null;
            }

            full = Path.GetFullPath(target, Path.GetDirectoryName(full) ?? "/");
        }

        return null;
    }

    private static int? Direct(string full)
    {
        int standard = Array.IndexOf(Standard, full);
        if (standard >= 0)
        {
            return standard;
        }

        string? folder = Array.Find(Folders, folder => full.StartsWith(folder, StringComparison.Ordinal));
        return folder is not null && int.TryParse(full.AsSpan(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
