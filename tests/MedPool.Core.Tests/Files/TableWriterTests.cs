using System.Text;
using System.Text.Json;

using MedPool.Files;

namespace MedPool.Tests.Files;

public sealed class TableWriterTests
{
    private static readonly string[] Columns = ["who", "what", "sum", "how many", "nothing"];

    // 12,345,678,901,234,567,890.12 yuan are more than an amount can be, and a sum all the same.
    private static readonly Int128 Large = Int128.Parse("1234567890123456789012", null);

    [Fact]
    public void OfCsv_ARow_HasFieldsInQuotesWhereTheyNeedThem()
    {
        using StringWriter text = new();
        Write(TableWriter.OfCsv(text, Columns), "a,\"b\"");

        Assert.Equal("who,what,sum,how many,nothing\n\"a,\"\"b\"\"\",-0.05,12345678901234567890.12,7,\n", text.ToString());
    }

    [Fact]
    public void OfCsv_NoRow_HasTheNamesAlone()
    {
        using StringWriter text = new();
        TableWriter table = TableWriter.OfCsv(text, Columns);
        Assert.Equal("", text.ToString()); // Where the input is wrong at once, nothing is written.
        table.Complete();
        table.Complete();

        Assert.Equal("who,what,sum,how many,nothing\n", text.ToString());
    }

    [Fact]
    public void OfJson_ARow_IsAnObjectWithTheColumnsAsKeys()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartArray();
            Write(TableWriter.OfJson(json, Columns), "甲");
            json.WriteEndArray();
        }

        using var read = JsonDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
        JsonElement row = Assert.Single(read.RootElement.EnumerateArray());
        Assert.Equal(Columns, row.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ("甲", "-0.05", "12345678901234567890.12"),
            (row.GetProperty("who").GetString(), row.GetProperty("what").GetString(), row.GetProperty("sum").GetString()));
        Assert.Equal((7, JsonValueKind.Null), (row.GetProperty("how many").GetInt32(), row.GetProperty("nothing").ValueKind));
    }

    private static void Write(TableWriter table, string who)
    {
        table.Text(who);
        table.Amount(new Fen(-5));
        table.Sum(Large);
        table.Number(7);
        table.Nothing();
        table.End();
        table.Complete();
    }
}
