using CsvHelper;

namespace MedPool.Benchmarks;

/// <summary>CsvHelper 34: its fields as spans of UTF-8, parsed to fen and posted by the same code as the plain loop's.</summary>
internal static class CsvHelperContestant
{
    public static Int128 Spans(byte[] file)
    {
        using CsvReader reader = CsvReader.Create(new MemoryStream(file));
        PostingLoop loop = new();
        reader.ReadHeader();
        Int128 total = 0;
        while (reader.Read())
        {
            loop.Begin();
            for (int i = 0; i < reader.FieldCount; i++)
            {
                loop.Take(reader.GetSpan(i), i);
            }

            total += loop.Post(reader.FieldCount);
        }

        return total;
    }
}
