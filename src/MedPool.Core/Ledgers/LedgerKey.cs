using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>A part of the key of a ledger's cells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerKey>))]
public enum LedgerKey : byte
{
    /// <summary><c>area</c>: the area where the person is insured (参保地医保区划).</summary>
    Area,

    /// <summary><c>insutype</c>: the insurance type (险种).</summary>
    InsuranceType,

    /// <summary><c>account</c>: the account (科目).</summary>
    Account,

    /// <summary><c>month</c>: the month of posting (记账月份).</summary>
    Month,
}

/// <summary>The names of the parts of a ledger's key.</summary>
public static class LedgerKeys
{
    private static readonly string[] Names = ["area", "insutype", "account", "month"];

    /// <summary>All parts, in the order of a ledger.</summary>
    public static IReadOnlyList<LedgerKey> All { get; } = [LedgerKey.Area, LedgerKey.InsuranceType, LedgerKey.Account, LedgerKey.Month];

    /// <summary>The part's name: <c>insutype</c>.</summary>
    /// <exception cref="IndexOutOfRangeException">Not a part of the key.</exception>
    public static string Name(this LedgerKey key) => Names[(int)key];

    /// <summary>The name of the part's column in files: <c>insu_admdvs</c> for the area, else the part's name.</summary>
    /// <exception cref="IndexOutOfRangeException">Not a part of the key.</exception>
    public static string Column(this LedgerKey key) => key == LedgerKey.Area ? "insu_admdvs" : Names[(int)key];

    /// <summary>Finds a part by its name.</summary>
    public static bool TryParse(string? name, out LedgerKey key)
    {
        int index = Array.IndexOf(Names, name);
        key = (LedgerKey)Math.Max(index, 0);
        return index >= 0;
    }
}
