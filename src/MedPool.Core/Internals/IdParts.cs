using System.Buffers;
using System.Text;

namespace MedPool.Internals;

/// <summary>Parts of ids that are too many to hold at once: an id's part follows from the id, the same in every process.</summary>
internal static class IdParts
{
    private const int KeyLengthMax = 30;

    /// <summary>How many parts are needed that none has many more than so many ids; at least one.</summary>
    public static int CountOf(long ids, int limit) => (int)Math.Clamp((ids + limit - 1) / limit, 1, int.MaxValue);

    /// <summary>An id's part, by FNV-1a: string.GetHashCode differs from process to process, and the order of what is found must not.</summary>
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

    /// <summary>The key of an id, where it has one.</summary>
    public static bool TryKey(string id, out MemberKey key)
    {
        Span<byte> bytes = stackalloc byte[KeyLengthMax];
        key = default;
        return id.Length <= KeyLengthMax && Ascii.FromUtf16(id, bytes, out int length) == OperationStatus.Done && MemberKey.TryCreate(bytes[..length], out key);
    }

    /// <summary>An id that stands twice among ids of any number, or <see langword="null"/>; so many are held at a time, and the ids are read once for each part.</summary>
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
