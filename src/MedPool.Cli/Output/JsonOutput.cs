using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedPool.Cli.Output;

/// <summary>Writes one JSON document to a terminal or a file: indented, Chinese as it is, amounts as text.</summary>
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
        using var text = new Utf8Text(terminal.Out);
        Write(text, write);
        terminal.Out.Write('\n');
    }

    /// <summary>Writes to a stream what <paramref name="write"/> writes; nothing of a short document where it throws.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        try
        {
            write(json);
        }
        catch
        {
            json.Reset(); // Else it would write on its way out what it holds.
            throw;
        }
    }

    /// <summary>Writes one object, whose members <paramref name="writeMembers"/> writes as they come.</summary>
    public static async Task WriteObjectAsync(Terminal terminal, Func<Utf8JsonWriter, Task> writeMembers)
    {
        await using var text = new Utf8Text(terminal.Out);
        await using (var json = new Utf8JsonWriter(text, Options))
        {
            try
            {
                json.WriteStartObject();
                await writeMembers(json);
                json.WriteEndObject();
            }
            catch
            {
                json.Reset(); // Else it would write on its way out what it holds.
                throw;
            }
        }

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
