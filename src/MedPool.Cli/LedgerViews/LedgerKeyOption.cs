namespace MedPool.Cli.LedgerViews;

/// <summary>The value of <c>--by</c>: parts of a ledger's key.</summary>
internal static class LedgerKeyOption
{
    /// <summary>Reads the value: names separated by commas, none twice.</summary>
    /// <exception cref="InputException">A name is unknown or given twice.</exception>
    public static LedgerKey[] Parse(string text)
    {
        var keys = new List<LedgerKey>();
        foreach (string name in text.Split(','))
        {
            if (!LedgerKeys.TryParse(name, out LedgerKey key))
            {
                throw new InputException(
                    $"--by: '{name}' is not a part of a ledger's key.",
                    $"Known are {string.Join(", ", LedgerKeys.All.Select(known => known.Name()))}.");
            }

            if (keys.Contains(key))
            {
                throw new InputException($"--by: '{name}' is given twice.", "Give each once.");
            }

            keys.Add(key);
        }

        return [.. keys];
    }
}
