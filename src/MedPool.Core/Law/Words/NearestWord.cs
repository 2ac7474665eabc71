namespace MedPool.Internals;

/// <summary>Finds the known word that is nearest to an unknown word.</summary>
internal static class NearestWord
{
    /// <summary><c> Did you mean "…"?</c> with a leading space, or an empty text when no known word is near.</summary>
    public static string Suggest(string word, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in known)
        {
            int distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        // A distance above a third of the word means another word, not a typing error.
        bool near = best is not null && bestDistance <= Math.Max(1, Math.Min(word.Length, best.Length) / 3);
        return near ? $" Did you mean \"{best}\"?" : "";
    }

    // Insertions, deletions, replacements and swaps of neighbours, without regard to case.
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = last[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
                row[j] = swapped ? Math.Min(row[j], beforeLast[j - 2] + 1) : row[j];
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
