namespace MedPool.Internals;

/// <summary>The words by which a policy names the members of an enumeration.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly (string Word, T Value)[] _words;

    /// <param name="noun">What the words name, for messages: <c>stage</c>.</param>
    /// <param name="word">The word of a member. Messages list the words in the order of the members.</param>
    public Vocabulary(string noun, Func<T, string> word)
    {
        Noun = noun;
        _words = [.. EnumMembers.Of<T>().Select(value => (word(value), value))];
    }

    public string Noun { get; }

    public IEnumerable<string> Words => _words.Select(static entry => entry.Word);

    public T[] Values => [.. _words.Select(static entry => entry.Value)];

    public T? Find(string word)
    {
        foreach ((string Word, T Value) entry in _words)
        {
            if (entry.Word == word)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public string WordOf(T value)
    {
        foreach ((string Word, T Value) entry in _words)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Value, value))
            {
                return entry.Word;
            }
        }

        return value.ToString();
    }
}
