using System.Text.Json;
using MedPool.Kernels;

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
        FactUnit.Conditions => ConditionsForm.Instance,
        FactUnit.Result => ResultForm.Instance,
        FactUnit.Day => DayForm.Instance,
        FactUnit.Text => TextForm.Instance,
    };

    /// <summary>Reads a value; the reader is at its first token, which is not null.</summary>
    public abstract object? Read(ref FactsReader reader, Fact fact);

    /// <summary>Writes a value under a key.</summary>
    public abstract void Write(Utf8JsonWriter json, string key, object value);

    /// <summary>A value as text for people.</summary>
    public abstract string Text(object value);

    /// <summary>Checks a value and brings it into the kernel's memory.</summary>
    /// <exception cref="FactsException">The value is out of range; one built in code has not been read.</exception>
    public abstract void Bind(ref FactMemory memory, Fact fact, object value, FactPlace place, AskedFacts asked);
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
