using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedPool.Cli.Output;

/// <summary>Writes one JSON document to a terminal: indented, Chinese as it is, amounts as text.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Nothing of it becomes markup.
    };

    /// <summary>Writes what <paramref name="write"/> writes, and a line feed.</summary>
    public static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        terminal.Out.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        terminal.Out.Write('\n');
    }

    /// <summary>Writes one object, whose members <paramref name="writeMembers"/> writes.</summary>
    public static void WriteObject(Terminal terminal, Action<Utf8JsonWriter> writeMembers) => Write(terminal, json =>
    {
        json.WriteStartObject();
        writeMembers(json);
        json.WriteEndObject();
    });
}
