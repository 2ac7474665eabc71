using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Reads the facts of one scope by the table of facts: the members of an object that holds them, among others that have readers of their own.
/// </summary>
/// <param name="table">The facts that may be given.</param>
/// <param name="scope">The scope.</param>
internal sealed class ScopeReading(FactTable table, FactScope scope)
{
    private readonly Fact[] _facts = [.. table.Of(scope)];

    /// <summary>What has been read.</summary>
    public FactValues Values { get; private set; } = FactValues.None;

    /// <summary>The keys of the scope.</summary>
    public string[] Keys => [.. _facts.Select(static fact => fact.Key)];

    /// <summary>Reads an object that holds facts of the scope only.</summary>
    /// <exception cref="FactsException">A key is unknown or repeated, a value is not what its fact says, or a mandatory fact is missing.</exception>
    public static FactValues Read(ref FactsReader reader, FactScope scope)
    {
        var reading = new ScopeReading(reader.Table, scope);
        reader.Object(static (ref FactsReader at, string key, ScopeReading state) => state.ReadMember(ref at, key), reading, reading.Keys);
        return reading.Complete(in reader);
    }

    /// <summary>Reads the value of one of <see cref="Keys"/>. Null says that it is not given.</summary>
    public void ReadMember(ref FactsReader reader, string key)
    {
        Fact fact = _facts.First(fact => fact.Key == key);
        object? value = reader.IsNull && !fact.IsMandatory ? null : FactForm.Of(fact.Unit).Read(ref reader, fact);
        Values = Values.With(fact, value);
    }

    /// <summary>What has been read, when nothing is missing.</summary>
    public FactValues Complete(in FactsReader reader)
    {
        foreach (Fact fact in _facts.Where(fact => fact.IsMandatory && Values[fact] is null))
        {
            throw reader.Error($"\"{fact.Key}\" is missing");
        }

        return Values;
    }
}
