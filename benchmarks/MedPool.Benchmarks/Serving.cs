using System.Diagnostics;
using System.Globalization;

namespace MedPool.Benchmarks;

/// <summary>
/// Runs on demand of another program, which takes turns with a contestant of its own (benchmarks/duckdb): each line "run" on the standard
/// input is answered with the seconds that the file took, "sums" with the ledger's cells as CSV and an empty line.
/// </summary>
internal static class Serving
{
    public static void Run(string file)
    {
        Ledger ledger = MedPoolContestant.FromFile(file);
        while (Console.ReadLine() is { } line)
        {
            if (line == "run")
            {
                long start = Stopwatch.GetTimestamp();
                ledger = MedPoolContestant.FromFile(file);
                Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("F6", CultureInfo.InvariantCulture));
            }
            else if (line == "sums")
            {
                Print(ledger);
            }
        }
    }

    private static void Print(Ledger ledger)
    {
        foreach (LedgerEntry entry in ledger.Entries)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{entry.Area},{entry.InsuranceType},{entry.Account.Name()},{entry.Month},{entry.Cell.Amount.Value},{entry.Cell.Count}"));
        }

        Console.WriteLine();
    }
}
