namespace MedPool.Cli.LedgerViews;

/// <summary>A part of a ledger cell's key, named as in files.</summary>
internal enum LedgerKey
{
    /// <summary><c>area</c>: the area insured in.</summary>
    Area,

    /// <summary><c>insutype</c>: the insurance type.</summary>
    InsuranceType,

    /// <summary><c>account</c>: the account.</summary>
    Account,

    /// <summary><c>month</c>: the month of posting.</summary>
    Month,
}

/// <summary>The names of <see cref="LedgerKey"/>.</summary>
internal static class LedgerKeys
{
    /// <summary>All parts, in the order of a ledger.</summary>
    public static IReadOnlyList<LedgerKey> All { get; } = Enum.GetValues<LedgerKey>();

    /// <summary>The name in <c>--by</c>.</summary>
    public static string Name(this LedgerKey key) => key switch
    {
        LedgerKey.Area => "area",
        LedgerKey.InsuranceType => "insutype",
        LedgerKey.Account => "account",
        _ => "month",
    };

    /// <summary>The name of its column in a file.</summary>
    public static string Column(this LedgerKey key) => key == LedgerKey.Area ? "insu_admdvs" : key.Name();

    /// <summary>Reads <c>--by</c>: names separated by commas, none twice.</summary>
    /// <exception cref="InputException">It is otherwise.</exception>
    public static IReadOnlyList<LedgerKey> Parse(string text)
    {
        string[] names = text.Split(',');
        var keys = new List<LedgerKey>();
        foreach (string name in names)
        {
            LedgerKey key = All.Cast<LedgerKey?>().FirstOrDefault(known => known!.Value.Name() == name)
                ?? throw new InputException($"--by: '{name}' is not a part of a ledger's key.", $"Known are {string.Join(", ", All.Select(Name))}.");
            if (keys.Contains(key))
            {
                throw new InputException($"--by: '{name}' is given twice.", "Give each once.");
            }

            keys.Add(key);
        }

        return keys;
    }
}
