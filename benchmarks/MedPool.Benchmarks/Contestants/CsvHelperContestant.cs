using CsvHelper;

namespace MedPool.Benchmarks;

/// <summary>CsvHelper 34: its fields as spans of UTF-8, parsed to fen and posted by the same code as the plain loop's.</summary>
internal static class CsvHelperContestant
{
    public static Int128 Spans<TLoop>(byte[] file)
        where TLoop : struct, IRowLoop<TLoop>
    {
        using CsvReader reader = CsvReader.Create(new MemoryStream(file));
        TLoop loop = TLoop.Create();
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
