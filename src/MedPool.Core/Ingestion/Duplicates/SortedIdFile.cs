using System.Runtime.InteropServices;

namespace MedPool.Internals;

/// <summary>
/// Keys in a temporary file, sorted by hash and never changed. A filter in memory, of about twelve bits a key, answers nearly every search for a key that is
/// not in the file; the other searches read one page.
/// <code>
/// file     | page 0: 256 keys in the order of their hashes | page 1 | …
/// memory   the first hash of each page, and the filter
/// </code>
/// </summary>
internal sealed unsafe class SortedIdFile : IDisposable
{
    private const int PageKeys = 256;
    private const int FilterBitsPerKey = 12;
    private const int FilterProbes = 4;

    private readonly TemporaryFile _file;
    private readonly List<ulong> _pageStarts = [];
    private readonly ulong[] _filter;
    private readonly IdKey[] _page = new IdKey[PageKeys];
    private readonly long _count;
    private long _pageLoaded = -1;

    /// <summary>Writes all keys of two tables to a temporary file.</summary>
    public SortedIdFile(PrefixTable prefixed, IdTable others, IdHash hash, Func<string, TemporaryFile> open)
    {
        _file = open("medpool-ids-");
        _count = prefixed.Count + others.Count;
        _filter = new ulong[(_count * FilterBitsPerKey / 64) + 1];
        IdKey[] keys = new IdKey[Enumerable.Range(0, IdTable.TableCount).Max(table => prefixed.KeysOf(table) + others.KeysOf(table))];
        ulong[] hashes = new ulong[keys.Length];
        IdKey[] page = new IdKey[PageKeys];
        int used = 0;
        for (int i = 0; i < IdTable.TableCount; i++)
        {
            int count = prefixed.CopyKeys(i, keys);
            count += others.CopyKeys(i, keys.AsSpan(count));
            for (int k = 0; k < count; k++)
            {
                hashes[k] = hash.Of(keys[k]);
            }

            Array.Sort(hashes, keys, 0, count);
            for (int k = 0; k < count; k++)
            {
                AddToFilter(hashes[k]);
                page[used++] = keys[k];
                used = used == PageKeys ? WritePage(page, used, hash) : used;
            }
        }

        if (used > 0)
        {
            WritePage(page, used, hash);
        }
    }

    /// <summary>Bytes in memory.</summary>
    public long Bytes => (_filter.Length + _pageStarts.Count) * (long)sizeof(ulong);

    /// <summary>Whether an id is in the file.</summary>
    public bool Contains<TId>(in TId id)
        where TId : struct, ISoughtId, allows ref struct
    {
        ulong hash = id.Hash;
        if (!MayContain(hash))
        {
            return false;
        }

        // Equal hashes of different keys may be on both sides of a page's border.
        int page = _pageStarts.BinarySearch(hash);
        page = page < 0 ? ~page - 1 : page;
        while (page > 0 && _pageStarts[page] == hash)
        {
            page--;
        }

        for (; page >= 0 && page < _pageStarts.Count && _pageStarts[page] <= hash; page++)
        {
            foreach (IdKey key in Load(page))
            {
                if (id.Is(key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private ReadOnlySpan<IdKey> Load(int page)
    {
        int count = (int)Math.Min(PageKeys, _count - ((long)page * PageKeys));
        if (page != _pageLoaded)
        {
            _pageLoaded = -1;
            _file.Read(MemoryMarshal.AsBytes(_page.AsSpan(0, count)), (long)page * PageKeys * sizeof(IdKey));
            _pageLoaded = page;
        }

        return _page.AsSpan(0, count);
    }

    private int WritePage(IdKey[] page, int used, IdHash hash)
    {
        _file.Write(MemoryMarshal.AsBytes(page.AsSpan(0, used)), (long)_pageStarts.Count * PageKeys * sizeof(IdKey));
        _pageStarts.Add(hash.Of(page[0]));
        return 0;
    }

    private void AddToFilter(ulong hash)
    {
        for (int probe = 0; probe < FilterProbes; probe++)
        {
            ulong bit = BitOf(hash, probe);
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    private bool MayContain(ulong hash)
    {
        for (int probe = 0; probe < FilterProbes; probe++)
        {
            ulong bit = BitOf(hash, probe);
            if ((_filter[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private ulong BitOf(ulong hash, int probe)
    {
        ulong mixed = unchecked((hash + ((ulong)probe * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9);
        return Math.BigMul(mixed ^ (mixed >> 31), (ulong)_filter.Length * 64, out _);
    }
}
