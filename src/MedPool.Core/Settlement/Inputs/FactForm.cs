using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>How facts of a unit are read, written and shown. One class a unit; a unit without an answer does not compile.</summary>
internal abstract class FactForm
{
    /// <summary>The form of a unit.</summary>
    public static FactForm Of(FactUnit unit) => unit switch
    {
        FactUnit.Amount => AmountForm.Instance,
        FactUnit.Rate => RateForm.Instance,
        FactUnit.DatedRates => DatedRatesForm.Instance,
        FactUnit.Persons or FactUnit.Times => CountForm.Instance,
        FactUnit.Shares => SharesForm.Instance,
        FactUnit.Balances => BalancesForm.Instance,
        FactUnit.Conditions => ConditionsForm.Instance,
        FactUnit.Result => ResultForm.Instance,
        FactUnit.Day => DayForm.Instance,
        FactUnit.Text => TextForm.Instance,
    };

    /// <summary>A value as JSON.</summary>
    public abstract string Example { get; }

    /// <summary>The types of JSON that a value can have.</summary>
    protected abstract EquatableArray<string> JsonTypes { get; }

    /// <summary>Reads a value; the reader is at its first token, which is not null.</summary>
    public abstract object? Read(ref FactsReader reader, Fact fact);

    /// <summary>Writes a value under a key.</summary>
    public abstract void Write(Utf8JsonWriter json, string key, object value);

    /// <summary>A value as text for people.</summary>
    public abstract string Text(object value);

    /// <summary>Writes what a value looks like, as a definition of a JSON Schema. Null says that a fact is not given.</summary>
    public void WriteDefinition(Utf8JsonWriter json, FactUnit unit)
    {
        json.WriteStartObject(NameOf(unit));
        json.Strings("type", new EquatableArray<string>([.. JsonTypes, "null"]));
        WriteLimits(json);
        json.WriteStartArray("examples");
        json.WriteRawValue(Example);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes that a member is a fact: a reference to the definition of its unit, and what is narrower for the fact.</summary>
    public void WriteReference(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("$ref", "#/$defs/" + NameOf(fact.Unit));
        if (fact.IsMandatory)
        {
            json.Strings("type", JsonTypes);
        }

        if (fact.Example is { } example)
        {
            json.WriteStartArray("examples");
            json.WriteRawValue(example);
            json.WriteEndArray();
        }

        WriteRange(json, fact);
    }

    /// <summary>Checks a value and brings it into the kernel's memory.</summary>
    /// <exception cref="FactsException">The value is out of range; one built in code has not been read.</exception>
    public abstract void Bind(ref FactMemory memory, Fact fact, object value, FactPlace place, AskedFacts asked);

    /// <summary>Writes the keywords of the unit's definition beside its type.</summary>
    protected abstract void WriteLimits(Utf8JsonWriter json);

    /// <summary>Writes the range of one fact, where its unit has ranges.</summary>
    protected virtual void WriteRange(Utf8JsonWriter json, Fact fact)
    {
    }

    private static string NameOf(FactUnit unit)
    {
        string name = unit.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>The form of a unit whose values have one type.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
internal abstract class FactForm<T> : FactForm
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter json, string key, object value) => Write(json, key, (T)value);

    /// <inheritdoc/>
    public sealed override string Text(object value) => Text((T)value);

    /// <inheritdoc/>
    public sealed override void Bind(ref FactMemory memory, Fact fact, object value, FactPlace place, AskedFacts asked) =>
        Bind(ref memory, fact, (T)value, place, asked);

    /// <inheritdoc cref="FactForm.Write(Utf8JsonWriter, string, object)"/>
    protected virtual void Write(Utf8JsonWriter json, string key, T value) => json.WriteString(key, Text(value));

    /// <inheritdoc cref="FactForm.Text(object)"/>
    protected abstract string Text(T value);

    /// <inheritdoc cref="FactForm.Bind(ref FactMemory, Fact, object, FactPlace, AskedFacts)"/>
    protected abstract void Bind(ref FactMemory memory, Fact fact, T value, FactPlace place, AskedFacts asked);
}
