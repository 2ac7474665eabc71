using System.Buffers;
using System.Text;

namespace MedPool.Internals;

/// <summary>Divides ids that are too many for memory into parts. The part of an id depends only on the id, and is the same in every process.</summary>
internal static class IdParts
{
    private const int KeyLengthMax = 30;

    /// <summary>The number of parts, at least one, in which none has many more than <paramref name="limit"/> ids.</summary>
    public static int CountOf(long ids, int limit) => (int)Math.Clamp((ids + limit - 1) / limit, 1, int.MaxValue);

    /// <summary>The part of an id, by FNV-1a. The order of results must not differ between processes, as string.GetHashCode does.</summary>
    public static int Of(string id, int parts)
    {
        if (parts == 1)
        {
            return 0;
        }

        uint hash = 2166136261;
        foreach (char character in id)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return (int)(hash % (uint)parts);
    }

    /// <summary>The key of an id.</summary>
    /// <returns>False: the id has no key.</returns>
    public static bool TryKey(string id, out MemberKey key)
    {
        Span<byte> bytes = stackalloc byte[KeyLengthMax];
        key = default;
        return id.Length <= KeyLengthMax && Ascii.FromUtf16(id, bytes, out int length) == OperationStatus.Done && MemberKey.TryCreate(bytes[..length], out key);
    }

    /// <summary>Finds an id that is listed twice among any number of ids.</summary>
    /// <param name="ids">The ids, read once for each part.</param>
    /// <param name="count">The number of ids.</param>
    /// <param name="limit">How many ids fit memory.</param>
    /// <returns>The id, or <see langword="null"/>.</returns>
    public static string? FindTwice(Func<IEnumerable<string>> ids, long count, int limit)
    {
        int parts = CountOf(count, limit);
        HashSet<MemberKey> keys = new((int)Math.Min(count / parts * 33 / 32, limit)); // Parts differ a little.
        HashSet<string> others = new(StringComparer.Ordinal); // Ids that have no key.
        for (int part = 0; part < parts; part++)
        {
            keys.Clear();
            others.Clear();
            foreach (string id in ids())
            {
                if (Of(id, parts) == part && !(TryKey(id, out MemberKey key) ? keys.Add(key) : others.Add(id)))
                {
                    return id;
                }
            }
        }

        return null;
    }
}
