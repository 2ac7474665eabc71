using System.Text.Json;

namespace MedPool.Internals;

/// <summary>Writes lists into a JSON document.</summary>
internal static class JsonLists
{
    /// <summary>Writes an array of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string key, EquatableArray<T> items, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        json.WriteStartArray(key);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, string key, EquatableArray<string> items)
    {
        json.WriteStartArray(key);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
