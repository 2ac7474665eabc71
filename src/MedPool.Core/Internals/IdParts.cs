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
}
