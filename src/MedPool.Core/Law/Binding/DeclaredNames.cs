namespace MedPool.Internals;

/// <summary>The names that one section of a policy declares and others refer to, each with its place and whether it is used.</summary>
internal sealed class DeclaredNames(string noun)
{
    private readonly Dictionary<string, TextSpan> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public string Noun { get; } = noun;

    public IEnumerable<string> Names => _declared.Keys;

    public IEnumerable<KeyValuePair<string, TextSpan>> Unused => _declared.Where(entry => !_used.Contains(entry.Key));

    public bool Declare(string name, TextSpan span)
    {
        if (_declared.ContainsKey(name))
        {
            return false;
        }

        _declared.Add(name, span);
        return true;
    }

    /// <summary>Marks a name as used.</summary>
    /// <returns>Whether it is declared.</returns>
    public bool Use(string name)
    {
        _used.Add(name);
        return _declared.ContainsKey(name);
    }
}
